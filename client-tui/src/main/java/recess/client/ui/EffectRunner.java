package recess.client.ui;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import recess.client.app.Effect;
import recess.client.app.Event;
import recess.client.app.Guest;
import recess.client.app.Recording;
import recess.client.app.Toast;
import recess.client.files.HomeFolder;
import recess.client.link.LinkEvent;
import recess.client.link.Server;
import recess.client.link.WireEntry;
import recess.client.match.Session;
import recess.client.theme.Theme;
import recess.client.upload.UploadQueue;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.RefusalCode;
import recess.common.text.CleanText;

/** Does what the pure part asks for. Belongs to the loop's thread; what it starts reports through {@code events}. */
final class EffectRunner {
    private final Services services;
    private final Optional<Guest> guest;
    private final Consumer<Event> events;
    private Optional<LobbyRequest> onceConnected;
    private Optional<OpenLink> online = Optional.empty();
    private Optional<Server> server = Optional.empty();
    private String name = "";
    /** Counts the links: what an old one still tells is no longer heard. */
    private final AtomicInteger generation = new AtomicInteger();

    /**
     * Nothing is begun yet.
     *
     * @param guest who has no files here, whatever the screens offer
     * @param onceConnected asked for as soon as the first connection is there
     */
    EffectRunner(
            Services services, Optional<Guest> guest, Optional<LobbyRequest> onceConnected, Consumer<Event> events) {
        this.services = services;
        this.guest = guest;
        this.onceConnected = onceConnected;
        this.events = events;
    }

    /** Does it, or begins to. What concerns the terminal is the loop's own. */
    void perform(Effect effect) {
        switch (effect) {
            case Effect.Connect(Server to, String name) -> {
                disconnect();
                server = Optional.of(to);
                online = Optional.of(services.connect(to, name, listener()));
            }
            case Effect.Practise(String name) -> {
                disconnect();
                online = Optional.of(services.practise(name, listener()));
            }
            case Effect.Disconnect() -> disconnect();
            case Effect.Ask(LobbyRequest request) -> ask(request);
            case Effect.RetryNow() -> online.ifPresent(o -> o.link().retryNow());
            case Effect.Upload(String path) -> upload(path);
            case Effect.PauseUpload(int id) -> online.flatMap(OpenLink::uploads).ifPresent(u -> u.stop(id));
            case Effect.CancelUpload(int id) ->
                online.flatMap(OpenLink::uploads).ifPresent(u -> u.cancel(id));
            case Effect.ResumeUpload(int id) ->
                online.flatMap(OpenLink::uploads).ifPresent(u -> u.resume(id));
            case Effect.Complete _, Effect.SaveMatch _, Effect.SaveWire _
            when guest.isPresent() ->
                events.accept(new Event.Reported(Toast.problem(guest.get().sending())));
            case Effect.Complete(String typed) ->
                Thread.ofVirtual().start(() -> PathCompletion.of(typed).forEach(events));
            case Effect.SaveWire(List<WireEntry> entries) ->
                Thread.ofVirtual().start(() -> events.accept(new Event.Reported(WireFile.save(entries))));
            case Effect.KeepTheme(Theme theme) -> services.chosen(theme);
            case Effect.KeepSettings(Map<String, String> changed) ->
                Thread.ofVirtual().start(() -> events.accept(new Event.Reported(services.settled(changed))));
            case Effect.KeepBest(String game, int moves) -> services.best(game, moves);
            case Effect.KeepMatch(Recording recording) -> services.seen(recording);
            case Effect.SaveMatch(Recording recording) ->
                Thread.ofVirtual()
                        .start(() -> events.accept(new Event.Reported(SavedFile.save(
                                "recess-match", ".cast", "the match", file -> Session.write(recording, file)))));
            case Effect.Copy _, Effect.Redraw _, Effect.Ring _, Effect.Suspend _ -> {}
        }
    }

    /** Finds out what the start screen can tell. */
    void welcome(Optional<Server> last) {
        Thread.ofPlatform()
                .daemon()
                .name("welcome")
                .start(() -> events.accept(new Event.Welcomed(services.welcome(last))));
    }

    private Consumer<LinkEvent> listener() {
        int mine = generation.get();
        return event -> {
            if (mine == generation.get()) {
                events.accept(new Event.Linked(event));
            }
        };
    }

    /** Without a link, which only a lost race with a disconnect can bring about, the question is refused here. */
    private void ask(LobbyRequest request) {
        if (online.isPresent()) {
            online.get().link().ask(request);
        } else {
            LobbyAnswer refused = new LobbyAnswer.Refused(RefusalCode.OFFLINE, "there is no connection");
            events.accept(new Event.Linked(new LinkEvent.Answered(1, request, refused)));
        }
    }

    /** What has to be done besides when something happened on the link. */
    void noted(LinkEvent event) {
        if (event instanceof LinkEvent.Connected(Server at, LobbyAnswer.Welcome welcome)) {
            name = welcome.name();
            server.ifPresent(_ -> services.used(at, name));
            if (welcome.seat().isEmpty()) {
                onceConnected.ifPresent(this::ask);
            }
            onceConnected = Optional.empty();
        }
        if (event instanceof LinkEvent.Told(LobbyEvent.Renamed renamed)
                && renamed.player().equals(name)) {
            name = renamed.name();
            server.ifPresent(at -> services.used(at, name));
        }
    }

    private void upload(String path) {
        if (guest.isPresent()) {
            notSent(path, guest.get().sending());
            return;
        }
        Optional<UploadQueue> uploads = online.flatMap(OpenLink::uploads);
        if (uploads.isEmpty()) {
            notSent(path, "No server yet, so nothing can be sent. Esc, and connect to one first.");
            return;
        }
        try {
            Path file = HomeFolder.resolve(path);
            if (!Files.isRegularFile(file)) {
                String what = Files.exists(file) ? "That is no file: " : "There is no such file: ";
                notSent(path, what + CleanText.quote(path) + ". Tab completes a path.");
                return;
            }
            services.sent(file);
            uploads.get().add(file);
        } catch (InvalidPathException e) {
            notSent(path, "That is no path: " + CleanText.quote(path) + ".");
        }
    }

    private void notSent(String path, String why) {
        events.accept(new Event.NotSent(path, why));
    }

    /** The goodbye may take a moment; nobody has to wait for it. */
    private void disconnect() {
        generation.incrementAndGet();
        online.ifPresent(o -> Thread.ofPlatform().name("goodbye").start(o.closing()));
        online = Optional.empty();
        server = Optional.empty();
    }

    /** Ends what has been begun, and waits for the goodbye. */
    void close() {
        online.ifPresent(o -> o.closing().run());
        online = Optional.empty();
    }
}
