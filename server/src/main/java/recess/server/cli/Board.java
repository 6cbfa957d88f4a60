package recess.server.cli;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.common.Games;
import recess.server.event.Source;
import recess.server.MachineAddresses;
import recess.server.RecessServer;
import recess.server.door.Door;

/** What a teacher writes on the board: this machine's address, and one line to copy for each kind of client. */
final class Board {
    private static final int USUAL_PORT_OF_PROGRAMS = 4242;

    /**
     * What one kind of client does.
     *
     * @param listeners those that serve it, SERVICE/DIALECT; the first that is open is shown
     */
    private record Row(String what, List<String> listeners, Line line) {}

    /** Spells a line to copy. */
    @FunctionalInterface
    private interface Line {
        String of(String host, int port);
    }

    private static final List<Row> LOBBY = List.of(
            new Row("lobby", List.of("lobby/text"), Board::telnetOrNc),
            new Row("Recess client", List.of("lobby/json"), Board::client));

    /** The games that have a listener at which a person can type. */
    private static final List<Row> GAMES = Games.names().stream()
            .map(game -> new Row(game, List.of(game + "/lines", game + "/prompt"), Board::telnetOrNc))
            .toList();

    private static final List<Row> LESSONS = List.of(
            new Row(
                    "echo",
                    List.of("echo/ack", "echo/nul", "echo/stream"),
                    (host, port) -> "printf 'hello' | nc " + host + " " + port),
            new Row(
                    "upload",
                    List.of("upload/nul"),
                    (host, port) -> "printf 'notes.txt\\0some text\\0\\0' | nc " + host + " " + port + " | od -c"),
            new Row(
                    "Python",
                    List.of("guess/words", "guess/lines", "guess/prompt"),
                    (host, port) -> "socket.create_connection((\"" + host + "\", " + port + "))"));

    private Board() {}

    /** Whether other machines may connect to anything. */
    static boolean isForOthers(List<RecessServer.Open> listeners, List<Door> doors) {
        return Stream.concat(
                        listeners.stream().map(RecessServer.Open::address),
                        doors.stream().map(Door::address))
                .anyMatch(address -> !address.getAddress().isLoopbackAddress());
    }

    /**
     * The lines for a server.
     *
     * @param addresses this machine's, the one to be used first
     */
    static List<String> of(List<RecessServer.Open> listeners, List<Door> doors, List<InetAddress> addresses) {
        return isForOthers(listeners, doors)
                ? lines(listeners, doors, addresses)
                : Stream.of(
                                Stream.of("Only this machine can connect; --lan opens the server to the network."),
                                doors(doors, InetAddress.getLoopbackAddress()),
                                rows(listeners, InetAddress.getLoopbackAddress()))
                        .flatMap(lines -> lines)
                        .toList();
    }

    /** The lines for a door that has opened behind all others. */
    static List<String> of(boolean lan, Door door) {
        return (lan ? MachineAddresses.all().stream().limit(1) : Stream.of(InetAddress.getLoopbackAddress()))
                .flatMap(address -> doors(List.of(door), address))
                .toList();
    }

    /** @param addresses this machine's, the one to be used first */
    static List<String> lines(List<RecessServer.Open> listeners, List<Door> doors, List<InetAddress> addresses) {
        if (addresses.isEmpty()) {
            return List.of("This machine has no network address: only clients on this machine can connect.");
        }
        List<String> lines = new ArrayList<>();
        String others =
                addresses.stream().skip(1).map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
        lines.add("For the board: this machine is "
                + addresses.getFirst().getHostAddress()
                + (others.isEmpty() ? "" : " (in other networks " + others + ")"));
        doors(doors, addresses.getFirst()).forEach(lines::add);
        rows(listeners, addresses.getFirst()).forEach(lines::add);
        return lines;
    }

    /** What a teacher can do where nobody gets through, for each system, and how to find out. */
    static List<String> firewall(List<RecessServer.Open> listeners, List<InetAddress> addresses) {
        Optional<InetAddress> address = addresses.stream().findFirst();
        Optional<RecessServer.Open> open = address.flatMap(own -> listeners.stream()
                .filter(one -> isReachable(one.address(), own))
                .min(Comparator.comparing(one -> !one.name().startsWith("lobby/"))));
        String host = address.map(InetAddress::getHostAddress).orElse("ADDRESS");
        String port = open.map(one -> Integer.toString(one.address().getPort())).orElse("PORT");
        return List.of(
                "If nobody gets through, this machine's firewall has to let java accept connections:",
                "  Windows       Windows Security, Firewall, Allow an app: java, on private networks (it asks at the first start)",
                "  macOS         System Settings, Network, Firewall, Options: java (it asks at the first start)",
                "  Linux         sudo ufw allow PORT/tcp   or   sudo firewall-cmd --add-port=PORT/tcp",
                "From another machine:  nc -vz " + host + " " + port + "   or   Test-NetConnection " + host + " -Port "
                        + port);
    }

    private static Stream<String> doors(List<Door> doors, InetAddress address) {
        return doors.stream()
                .filter(door -> isReachable(door.address(), address))
                .flatMap(door -> door.board(address.getHostAddress()).entrySet().stream())
                .map(line -> String.format("  %-14s", line.getKey()) + line.getValue());
    }

    private static Stream<String> rows(List<RecessServer.Open> listeners, InetAddress address) {
        return Stream.of(LOBBY, GAMES, LESSONS)
                .flatMap(List::stream)
                .flatMap(row -> row.listeners().stream()
                        .flatMap(name -> listeners.stream()
                                .filter(open -> open.name().equals(name) && isReachable(open.address(), address)))
                        .limit(1)
                        .map(open -> String.format("  %-14s", row.what())
                                + row.line()
                                        .of(
                                                address.getHostAddress(),
                                                open.address().getPort())));
    }

    /** Whether who connects to an address of this machine comes to a listener. */
    static boolean isReachable(InetSocketAddress listening, InetAddress address) {
        InetAddress at = listening.getAddress();
        return at.isAnyLocalAddress() || at.equals(address);
    }

    private static String telnetOrNc(String host, int port) {
        return "telnet " + host + " " + port + "   or   nc " + host + " " + port;
    }

    private static String client(String host, int port) {
        return "recess play "
                + (port == USUAL_PORT_OF_PROGRAMS ? Source.host(host) : Source.hostAndPort(host, port));
    }
}
