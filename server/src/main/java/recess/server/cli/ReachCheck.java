package recess.server.cli;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.server.RecessServer;
import recess.server.event.Source;
import recess.server.stats.OtherMachines;

/**
 * Whether another machine could reach this server: what is certain, what has been tried, and what only another machine can tell.
 *
 * @param others who has reached it
 * @param answers whether a connection to an address of this machine is accepted
 * @param zone of the clock on the wall
 */
record ReachCheck(OtherMachines others, Predicate<InetSocketAddress> answers, Firewall firewall, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** A connection to one of these starts no lesson, is no try at a task, and is shown to nobody. */
    private static final List<String> HARMLESS = List.of("lobby/json", "lobby/text");

    /** @param addresses this machine's, the one to be used first */
    List<String> lines(List<RecessServer.Open> listeners, List<InetAddress> addresses) {
        List<String> lines = new ArrayList<>();
        String own = listeners.stream()
                .filter(open -> open.address().getAddress().isLoopbackAddress())
                .map(open -> open.name() + " " + Source.hostAndPort(open.address()))
                .collect(Collectors.joining(", "));
        if (!own.isEmpty()) {
            lines.add("For this machine only: " + own);
        }
        Optional<OtherMachines.Arrival> last = others.last();
        if (last.isPresent()) {
            lines.add("Reached by " + (others.count() == 1 ? "1 other machine" : others.count() + " other machines")
                    + " so far; last by " + last.get().address().getHostAddress() + " at "
                    + TIME.format(last.get().at().atZone(zone)) + ", "
                    + last.get().listener() + ".");
            return lines;
        }
        lines.add("Nobody has connected from another machine yet.");
        tried(listeners, addresses).ifPresent(line -> lines.add("  tried here    " + line));
        lines.add("  firewall      " + firewall.seen());
        return lines;
    }

    private Optional<String> tried(List<RecessServer.Open> listeners, List<InetAddress> addresses) {
        return HARMLESS.stream()
                .flatMap(name -> listeners.stream().filter(open -> open.name().equals(name)))
                .map(open -> at(open, addresses))
                .filter(reached -> !reached.isEmpty())
                .findFirst()
                .map(reached -> reached.stream()
                        .map(address ->
                                Source.hostAndPort(address) + (answers.test(address) ? " answers" : " does not answer"))
                        .collect(Collectors.joining(", ")));
    }

    /** Where a listener can be connected to. */
    private static List<InetSocketAddress> at(RecessServer.Open open, List<InetAddress> addresses) {
        InetSocketAddress listening = open.address();
        Stream<InetAddress> reachable = addresses.stream().filter(address -> Board.isReachable(listening, address));
        return reachable
                .map(address -> new InetSocketAddress(address, listening.getPort()))
                .toList();
    }
}
