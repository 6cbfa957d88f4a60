package recess.server.cli;

import java.util.stream.Stream;
import recess.server.RecessServer;
import recess.server.console.Desk;
import recess.server.log.LiveEvents;

/** Puts what the console can reach together. */
final class ConsoleDesk {
    private ConsoleDesk() {}

    static Desk of(RecessServer server, Desk.Log log, LiveEvents live, Runnable atOnce) {
        Desk.Stopping stopping = new Desk.Stopping() {
            @Override
            public boolean isUnderWay() {
                return server.isStopping();
            }

            @Override
            public void request(String why) {
                server.requestStop(why);
            }

            @Override
            public void atOnce() {
                atOnce.run();
            }
        };
        return new Desk(
                server.operator(),
                server.register(),
                server.results(),
                server.archive(),
                server.inbox(),
                server.tasks(),
                new ServerNetwork(server),
                stopping,
                live,
                log,
                server::backup,
                () -> StatLines.of(server.statistics(), server.levels(), Runtime.getRuntime()),
                () -> LimitLines.of(server.config(), server.listeners()),
                () -> Stream.concat(
                                Board.of(server.config().lan(), server.listeners(), server.doors()).stream(),
                                rooms(server))
                        .toList());
    }

    /** Rooms of the teacher's that everybody may know of. */
    private static Stream<String> rooms(RecessServer server) {
        return server.operator().rooms().stream()
                .filter(room -> room.permanent() && room.listed())
                .map(room -> String.format(
                        "  %-14sjoin %s   (in the lobby; %s)",
                        "room", room.info().code(), room.info().game()));
    }
}
