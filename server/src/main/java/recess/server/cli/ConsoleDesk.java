package recess.server.cli;

import java.net.InetAddress;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import recess.server.MachineAddresses;
import recess.server.RecessServer;
import recess.server.console.Desk;
import recess.server.log.LiveEvents;
import recess.server.net.NetServer;

/** Puts what the console can reach together. */
final class ConsoleDesk {
    /** An address of this machine answers at once, or not at all. */
    private static final Duration SELF_CONNECT = Duration.ofSeconds(1);

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
                () -> board(server));
    }

    private static List<String> board(RecessServer server) {
        List<RecessServer.Open> listeners = server.listeners();
        List<InetAddress> addresses = MachineAddresses.all();
        List<String> lines = new ArrayList<>(Board.of(listeners, server.doors(), addresses));
        rooms(server).forEach(lines::add);
        if (Board.isForOthers(listeners, server.doors()) && !addresses.isEmpty()) {
            ReachCheck check = new ReachCheck(
                    server.otherMachines(),
                    address -> NetServer.answers(address, SELF_CONNECT),
                    Firewall.OF_THIS_MACHINE,
                    ZoneId.systemDefault());
            lines.addAll(check.lines(listeners, addresses));
            if (server.otherMachines().last().isEmpty()) {
                lines.addAll(Board.firewall(listeners, addresses));
            }
        }
        return lines;
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
