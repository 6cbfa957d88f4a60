package recess.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import recess.client.app.Action;
import recess.client.app.Screen;

/** KEYS.md is made of the bindings; {@code -Drecess.golden=write} writes it anew. */
class KeyTableTest {
    private static final Path FILE = Path.of("KEYS.md");

    @Test
    void documentsEveryBinding() throws IOException {
        String table = table();
        if ("write".equals(System.getProperty("recess.golden"))) {
            Files.writeString(FILE, table);
        }
        assertThat(table).isEqualTo(Files.readString(FILE));
    }

    private static String table() {
        StringBuilder table = new StringBuilder("""
                # The keys of the text UI

                `?` (F1 where one types) shows those of the screen one is on, with what stands in the way of each. Letters work
                wherever nothing is being typed. Clicks work on hints, lists and fields.
                """);
        section(table, "everywhere", new Screens().everywhere());
        for (Screen screen : Screens.all(Scenes.lobby(80, 24).state())) {
            section(table, screen.name(), screen.actions());
        }
        return table.toString();
    }

    private static void section(StringBuilder table, String title, List<Action> actions) {
        table.append("\n## ").append(title).append("\n\n| key | what it does |\n|---|---|\n");
        for (Action action : actions) {
            table.append("| ")
                    .append(action.binding().labels())
                    .append(" | ")
                    .append(action.binding().what())
                    .append(" |\n");
        }
    }
}
