package recess.client.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import recess.client.app.Effect;
import recess.client.app.Event;
import recess.client.app.Toast;
import recess.client.link.Crossing;
import recess.client.link.Link;
import recess.client.link.LinkEvent;
import recess.client.link.Server;
import recess.client.upload.UploadQueue;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;

/** Does what the pure part asks for. Belongs to the loop's thread; what it starts reports through {@code events}. */
final class Outside {
    private final Services services;
    private final Consumer<Event> events;
    private Optional<LobbyRequest> onceConnected;
    private @Nullable Link link;
    private @Nullable UploadQueue uploads;
    private @Nullable Server server;
    private String name = "";

    /**
     * @param onceConnected asked for as soon as the first connection is there
     */
    Outside(Services services, Optional<LobbyRequest> onceConnected, Consumer<Event> events) {
        this.services = services;
        this.onceConnected = onceConnected;
        this.events = events;
    }

    /** Does it, or begins to. {@link Effect.Redraw} is the loop's own. */
    void perform(Effect effect) {
        switch (effect) {
            case Effect.Connect(Server to, String as) -> connect(to, as);
            case Effect.Practise(String as) -> {
                close();
                link = services.practise(as, this::tell);
            }
            case Effect.Disconnect() -> close();
            case Effect.Ask(LobbyRequest request) -> ask(request);
            case Effect.RetryNow() -> {
                if (link != null) {
                    link.retryNow();
                }
            }
            case Effect.Upload(String path) -> upload(path);
            case Effect.CancelUpload(int id) -> {
                if (uploads != null) {
                    uploads.cancel(id);
                }
            }
            case Effect.ResumeUpload(int id) -> {
                if (uploads != null) {
                    uploads.resume(id);
                }
            }
            case Effect.Complete(String typed) ->
                Thread.ofVirtual().start(() -> events.accept(PathCompletion.of(typed)));
            case Effect.SaveWire(List<Crossing> crossings) ->
                Thread.ofVirtual().start(() -> events.accept(new Event.Reported(WireFile.save(crossings))));
            case Effect.Redraw() -> {}
        }
    }

    private void connect(Server to, String as) {
        close();
        server = to;
        name = as;
        link = services.connect(to, as, this::tell);
    }

    private void tell(LinkEvent event) {
        events.accept(new Event.Linked(event));
    }

    /** Without a link, which only a lost race with a disconnect can bring about, the question is refused here. */
    private void ask(LobbyRequest request) {
        if (link == null) {
            tell(new LinkEvent.Answered(1, request, new LobbyAnswer.Refused(Link.OFFLINE, "there is no connection")));
        } else {
            link.ask(request);
        }
    }

    /** What has to be done besides when something happened on the link. */
    void noted(LinkEvent event) {
        if (event instanceof LinkEvent.Connected(Server to, LobbyAnswer.Welcome welcome)) {
            if (server != null) {
                services.used(to, welcome.name());
                name = welcome.name();
            }
            if (welcome.seat().isEmpty()) {
                onceConnected.ifPresent(this::ask);
            }
            onceConnected = Optional.empty();
        }
    }

    private void upload(String path) {
        if (server == null || link == null) {
            events.accept(new Event.Reported(
                    Toast.problem("No server yet, so nothing can be sent. Esc, and connect to one first.")));
            return;
        }
        OptionalInt id = add(path, server, link);
        if (id.isEmpty()) {
            events.accept(new Event.Reported(Toast.problem("That is no path: a NUL character is in it.")));
        }
    }

    private OptionalInt add(String path, Server to, Link over) {
        try {
            Path file = Path.of(path.startsWith("~/") ? System.getProperty("user.home") + path.substring(1) : path);
            if (uploads == null) {
                uploads = services.uploads(to, name, over, this::tell);
            }
            services.sent(file);
            return OptionalInt.of(uploads.add(file));
        } catch (InvalidPathException e) {
            return OptionalInt.empty();
        }
    }

    /** Ends what has been begun. */
    void close() {
        if (uploads != null) {
            uploads.close();
            uploads = null;
        }
        if (link != null) {
            link.close();
            link = null;
        }
        server = null;
    }
}
