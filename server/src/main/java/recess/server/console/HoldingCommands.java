package recess.server.console;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.server.lobby.Register;

/** Which address holds how much of what there is only so much of. */
final class HoldingCommands {
    /** The heaviest; behind them nobody is worth a look. */
    private static final int MOST_ADDRESSES = 20;

    private static final int MOST_EXAMPLES = 5;

    private HoldingCommands() {}

    static Command holds(Desk desk) {
        return Command.plain(
                "holds", "Which addresses hold most; close CODE, kick NAME or ban ADDRESS frees it.", (_, out) -> {
                    Lines lines = new Lines("ADDRESS", "ROOMS", "BOTS", "NAMES", "LOST", "SUCH AS");
                    desk.register().holdings().stream()
                            .limit(MOST_ADDRESSES)
                            .forEach(holding -> lines.add(
                                    holding.address().isEmpty() ? "(yours)" : holding.address(),
                                    holding.rooms().size(),
                                    holding.bots(),
                                    holding.names().size(),
                                    holding.lost(),
                                    examples(holding)));
                    out.say(lines.isEmpty() ? List.of("nobody holds anything") : lines.lines());
                });
    }

    private static String examples(Register.Holding holding) {
        return Stream.concat(
                        holding.rooms().stream().limit(MOST_EXAMPLES),
                        holding.names().stream().limit(MOST_EXAMPLES))
                .collect(Collectors.joining(" "));
    }
}
