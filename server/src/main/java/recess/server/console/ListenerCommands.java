package recess.server.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import recess.common.text.CleanText;

/** Ports, while the server runs. */
final class ListenerCommands {
    private ListenerCommands() {}

    static Command listeners(Desk desk) {
        return Command.plain(
                "listeners",
                "Every open port, its paper, the room that it seats its clients in, and its connections.",
                (_, out) -> {
                    Lines lines = new Lines("LISTENER", "ADDRESS", "PAPER", "ROOM", "CONNECTIONS");
                    desk.network()
                            .ports()
                            .forEach(port -> lines.add(
                                    port.name(), port.address(), port.paper(), port.room(), port.connections()));
                    out.say(lines.isEmpty() ? List.of("no port is open") : lines.lines());
                });
    }

    static Command board(Desk desk) {
        return Command.plain(
                "board",
                "What to write on the board, for each kind of client; and whether other machines get through.",
                (_, out) -> out.say(desk.board().get()));
    }

    static Command listen(Desk desk) {
        return new Command(
                "listen",
                "SERVICE/DIALECT@[HOST:]PORT[?key=value&...]|paper NAME[@PORT]",
                "Opens one more port, as the options --listen and --paper do.",
                before -> switch (before.size()) {
                    case 0 ->
                        Stream.concat(
                                        Stream.of("paper"),
                                        desk.network().services().stream().map(name -> name + "@"))
                                .toList();
                    case 1 -> before.getFirst().equals("paper") ? names(desk) : List.of();
                    default -> List.of();
                },
                (words, out) -> {
                    String spec = words.next("what to listen for");
                    boolean paper = spec.equals("paper");
                    String what = paper ? words.next("which paper") : spec;
                    words.requireNoMore();
                    List<Desk.Network.Port> ports = paper
                            ? desk.network().listenToPaper(what)
                            : desk.network().listen(what);
                    ports.forEach(port -> out.say("listening " + port.name() + " " + port.address()));
                });
    }

    static Command papers(Desk desk) {
        return new Command(
                "papers",
                "[show NAME]",
                "The tasks of exam papers and lessons that can be listened for; show prints the page to hand out.",
                before -> switch (before.size()) {
                    case 0 -> List.of("show");
                    case 1 -> names(desk);
                    default -> List.of();
                },
                (words, out) -> {
                    Optional<String> what = words.nextIfAny();
                    if (what.isEmpty()) {
                        Lines lines = new Lines("PAPER", "WHAT THE SHEET CALLS IT");
                        desk.network().papers().forEach(paper -> lines.add(paper.name(), paper.about()));
                        out.say(lines.lines());
                        return;
                    }
                    if (!what.get().equals("show")) {
                        throw new MisuseException(CleanText.quote(what.get()) + " is not show");
                    }
                    String name = words.last("the name of a paper");
                    out.say(desk.network().page(name));
                });
    }

    private static List<String> names(Desk desk) {
        return desk.network().papers().stream().map(Desk.Network.Sheet::name).toList();
    }

    static Command unlisten(Desk desk) {
        return new Command(
                "unlisten",
                "SERVICE/DIALECT|HOST:PORT",
                "Closes ports for newcomers; who is connected stays.",
                before -> before.isEmpty()
                        ? desk.network().ports().stream()
                                .flatMap(port -> List.of(port.name(), port.address()).stream())
                                .distinct()
                                .toList()
                        : List.of(),
                (words, out) -> {
                    String which = words.last("SERVICE/DIALECT or HOST:PORT");
                    List<Desk.Network.Port> ports = desk.network().ports().stream()
                            .filter(port ->
                                    port.name().equals(which) || port.address().equals(which))
                            .toList();
                    if (ports.isEmpty()) {
                        throw new MisuseException("there is no such listener: listeners lists them");
                    }
                    int connections = ports.stream()
                            .mapToInt(Desk.Network.Port::connections)
                            .sum();
                    if (!out.confirm("Close " + Counted.of(ports.size(), "port") + " for newcomers; "
                            + Counted.of(connections, "connection") + " of " + which + " will go on.")) {
                        out.say("nothing is changed");
                        return;
                    }
                    ports.forEach(desk.network()::unlisten);
                    out.say("closed");
                });
    }
}
