package recess.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.game.Game;
import recess.common.message.Fact;

/** What documents say of games is made of the list of games; {@code -Drecess.golden=write} writes it anew. */
class GameDocumentsTest {
    private static final Pattern PART =
            Pattern.compile("<!-- games: (.*?) -->\n.*?<!-- games end -->\n", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"PROTOCOL.md", "../docs/student.md"})
    void tellOfEveryGame(String name) throws IOException {
        Path file = Path.of(name);
        String text = Files.readString(file);
        assertThat(text).containsPattern(PART);
        String right = PART.matcher(text).replaceAll(GameDocumentsTest::part);
        if ("write".equals(System.getProperty("recess.golden"))) {
            Files.writeString(file, right);
        } else {
            assertThat(text).isEqualTo(right);
        }
    }

    private static String part(MatchResult found) {
        String table = switch (found.group(1)) {
            case "facts" -> facts();
            case "moves and bots" -> movesAndBots();
            default -> throw new AssertionError("no such table: " + found.group(1));
        };
        return "<!-- games: " + found.group(1) + " -->\n" + table + "<!-- games end -->\n";
    }

    private static String movesAndBots() {
        StringBuilder table = new StringBuilder("| game | | a move | bots, the best last |\n|---|---|---|---|\n");
        for (Game game : Games.shipped()) {
            table.append(row(
                    "`" + game.name() + "`",
                    game.description(),
                    game.moves().what() + ": `" + game.moves().example() + "`",
                    game.botNames().stream().map(bot -> "`" + bot + "`").collect(Collectors.joining(", "))));
        }
        return table.toString();
    }

    private static String facts() {
        StringBuilder table = new StringBuilder("| game | where | facts |\n|---|---|---|\n");
        for (Game game : Games.shipped()) {
            table.append(
                    row("`" + game.name() + "`", "`view`", facts(game.facts().view())));
            if (!game.facts().recap().isEmpty()) {
                table.append(row(
                        "",
                        "`view` of a seat that is taken back, too",
                        facts(game.facts().recap())));
            }
            table.append(row("", "`progress`", facts(game.facts().progress())));
        }
        return table.toString();
    }

    private static String facts(List<Fact<?>> facts) {
        return facts.stream()
                .map(fact -> "`" + fact.name() + "`: " + fact.meaning())
                .collect(Collectors.joining("; "));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
