package recess.server.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.server.lobby.Register;
import recess.server.store.Inbox;

/** Which address holds how much of what there is only so much of. */
final class HoldingCommands {
    /** The heaviest; behind them nobody is worth a look. */
    private static final int MOST_ADDRESSES = 20;

    private static final int MOST_EXAMPLES = 5;

    private HoldingCommands() {}

    /** What one address holds, in the lobby and of uploads. */
    private record Held(Register.Holding lobby, List<Inbox.Underway> uploads) {
        List<Object> cells() {
            return List.of(
                    lobby.address().isEmpty() ? "(yours)" : lobby.address(),
                    lobby.rooms().size(),
                    lobby.bots(),
                    lobby.names().size(),
                    lobby.lost(),
                    uploads.stream().filter(Inbox.Underway::sending).count(),
                    uploads.stream().filter(file -> file.size().isPresent()).count(),
                    Stream.of(
                                    lobby.rooms(),
                                    lobby.names(),
                                    uploads.stream().map(Inbox.Underway::name).toList())
                            .flatMap(all -> all.stream().limit(MOST_EXAMPLES))
                            .collect(Collectors.joining(" ")));
        }
    }

    static Command holds(Desk desk) {
        return Command.plain(
                "holds",
                "Which addresses hold most; close CODE, kick NAME or ban ADDRESS frees rooms, names and uploads.",
                (_, out) -> {
                    Lines lines =
                            new Lines("ADDRESS", "ROOMS", "BOTS", "NAMES", "LOST", "SENDING", "UNFINISHED", "SUCH AS");
                    held(desk).stream()
                            .limit(MOST_ADDRESSES)
                            .forEach(held -> lines.add(held.cells().toArray()));
                    out.say(lines.isEmpty() ? List.of("nobody holds anything") : lines.lines());
                });
    }

    /** Whoever holds most in the lobby first; behind them those who only send files. */
    private static List<Held> held(Desk desk) {
        Map<String, List<Inbox.Underway>> uploads = desk.inbox().underway().stream()
                .collect(Collectors.groupingBy(file -> file.origin().text(), TreeMap::new, Collectors.toList()));
        List<Held> all = new ArrayList<>();
        for (Register.Holding lobby : desk.register().holdings()) {
            List<Inbox.Underway> own = uploads.remove(lobby.address());
            all.add(new Held(lobby, own == null ? List.of() : own));
        }
        uploads.forEach(
                (address, own) -> all.add(new Held(new Register.Holding(address, List.of(), 0, List.of(), 0), own)));
        return all;
    }
}
