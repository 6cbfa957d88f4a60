package recess.server.door;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import recess.client.app.Home;
import recess.client.app.Preferences;
import recess.client.app.Toast;
import recess.client.link.Link;
import recess.client.link.LinkEvent;
import recess.client.link.LinkTiming;
import recess.client.link.NetLink;
import recess.client.link.Server;
import recess.client.theme.Theme;
import recess.client.theme.Themes;
import recess.client.ui.OpenLink;
import recess.client.ui.Services;
import recess.client.ui.StartOptions;
import recess.client.ui.TextUi;
import recess.common.message.LobbyEvent;
import recess.server.share.Origin;

/** Runs the text UI for a visitor. */
public final class Screens {
    private Screens() {}

    /**
     * Runs until the visitor leaves, the terminal goes away or the lobby ends the connection; the terminal is given back then.
     * Blocks: a virtual thread's work.
     *
     * @return why the lobby has ended it, in a sentence that is safe to show; empty where it has not
     */
    public static Optional<String> run(Reception reception, Visit visit, DoorTerminal terminal) {
        Optional<String> full = reception.visits().enter(Origin.of(visit.peer().getAddress()), terminal);
        if (full.isPresent()) {
            return full;
        }
        Map<String, String> kept = visit.settings().kept();
        try {
            TextUi.run(
                    terminal,
                    Optional.ofNullable(kept.get("theme")).flatMap(Themes.BUILT_IN::labelled),
                    new Home(visit.name(), visit.guest()).with(Preferences.USUAL.with(kept)),
                    new StartOptions(Optional.of(visit.at()), false, visit.first()),
                    new Behind(reception, visit, terminal));
        } catch (IOException e) {
            // The terminal has gone, or was taken away: either way there is nobody to show anything to.
        } finally {
            reception.visits().leave(terminal);
        }
        return terminal.whyEnded();
    }

    /** The lobby behind the door, and nothing else. */
    private record Behind(Reception reception, Visit visit, DoorTerminal terminal) implements Services.KeepingNothing {
        @Override
        public OpenLink connect(Server server, String name, Consumer<LinkEvent> events) {
            ReceptionDialer dialer = new ReceptionDialer(reception, visit.peer());
            Link link = NetLink.open(server, dialer, name, visit.tokens(), LinkTiming.DEFAULT, event -> {
                why(event).ifPresent(terminal::end);
                events.accept(event);
            });
            return new OpenLink(link, Optional.empty(), () -> {
                if (terminal.isLost()) {
                    dialer.cut();
                }
                link.close();
            });
        }

        @Override
        public OpenLink practise(String name, Consumer<LinkEvent> events) {
            throw new IllegalStateException("no screen offers practice to a guest");
        }

        @Override
        public Toast settled(Map<String, String> changed) {
            visit.settings().keep(changed);
            return Toast.good("It is kept " + visit.settings().where() + ".");
        }

        @Override
        public void chosen(Theme theme) {
            visit.settings().keep(Map.of("theme", theme.label()));
        }

        /** A client far away would come back by itself, or ask its user; from here, the way back is the door. */
        private static Optional<String> why(LinkEvent event) {
            return switch (event) {
                case LinkEvent.Told(LobbyEvent.Kicked kicked) ->
                    Optional.of(
                            kicked.mayReturn()
                                    ? "the teacher has sent you away; you may come back"
                                    : "the teacher has banned the name " + kicked.name());
                case LinkEvent.Told(LobbyEvent.TakenOver _) -> Optional.of("another window has taken your seat over");
                case LinkEvent.Failed(var fault) when fault.code().endsConnection() -> Optional.of(fault.sentence());
                case LinkEvent.Answered _,
                        LinkEvent.Connected _,
                        LinkEvent.Connecting _,
                        LinkEvent.Crossed _,
                        LinkEvent.Down _,
                        LinkEvent.Failed _,
                        LinkEvent.Noticed _,
                        LinkEvent.RoundTrip _,
                        LinkEvent.Silent _,
                        LinkEvent.Told _,
                        LinkEvent.UploadMoved _ -> Optional.empty();
            };
        }
    }
}
