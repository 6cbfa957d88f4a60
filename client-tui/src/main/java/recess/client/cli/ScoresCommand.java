package recess.client.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import recess.client.link.LobbyConnection;
import recess.common.codec.JsonMessages;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyReply;
import recess.common.message.LobbyRequest;
import recess.common.message.Period;
import recess.common.message.ScoreKind;
import recess.common.message.ScoreLine;
import recess.common.text.CleanText;

@Command(
        name = "scores",
        sortOptions = false,
        header = "Print the best players.",
        footer = {"  recess scores", "  recess scores --period all --json", "  recess scores --solo --game hangman"})
final class ScoresCommand implements Task {
    @SuppressWarnings("UnusedVariable") // picocli looks at it.
    @Mixin
    private Common common = new Common();

    @Mixin
    private Destination destination = new Destination();

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            completionCandidates = Choices.OfPeriods.class,
            description = "today (default) or all.")
    private String period = "today";

    @Option(names = "--solo", description = "What was won alone, which counts apart from races in rooms.")
    private boolean solo;

    @Option(
            names = "--game",
            paramLabel = "GAME",
            completionCandidates = Choices.OfGames.class,
            description = "Of one game: ${COMPLETION-CANDIDATES}.")
    private @Nullable String game;

    @Option(names = "--bots", description = "With bots among the people.")
    private boolean bots;

    @Option(names = "--json", description = "As the server's line of JSON.")
    private boolean json;

    @Override
    public int run(Surroundings surroundings) throws IOException {
        Period wanted = switch (period) {
            case "today" -> Period.TODAY;
            case "all" -> Period.ALL;
            default -> throw new WrongUsage("--period " + CleanText.quote(period) + " is neither today nor all");
        };
        LobbyRequest.Scores asked = new LobbyRequest.Scores(
                wanted, solo ? ScoreKind.SOLO : ScoreKind.RACE, Optional.ofNullable(game), bots);
        try (LobbyConnection connection = destination.connect(surroundings)) {
            LobbyAnswer answer = connection.ask(asked);
            if (!(answer instanceof LobbyAnswer.Scores scores)) {
                surroundings.err().println("recess: " + Refusals.sentence(answer));
                return ExitCode.REFUSED;
            }
            if (json) {
                surroundings
                        .out()
                        .print(JsonMessages.line(new LobbyReply("", scores)).asUtf8());
            } else {
                scores.lines().forEach(line -> surroundings.out().println(row(line)));
            }
            return ExitCode.OK;
        }
    }

    /** Of several games, the fewest moves of each: those of one say nothing of another. */
    private static String best(ScoreLine line) {
        Map<String, Object> best = line.best().values();
        if (best.size() < 2) {
            return line.wins() > 0 ? ", best in " + line.bestMoves() : "";
        }
        return best.entrySet().stream()
                .map(one -> one.getKey() + " in " + one.getValue())
                .collect(Collectors.joining(", ", ", best at ", ""));
    }

    private static String row(ScoreLine line) {
        return String.format(Locale.ROOT, "%s: %d of %d won%s", line.player(), line.wins(), line.games(), best(line));
    }
}
