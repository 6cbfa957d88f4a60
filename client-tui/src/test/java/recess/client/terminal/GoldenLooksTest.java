package recess.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import recess.client.theme.Depth;
import recess.client.theme.Role;
import recess.client.theme.Theme;
import recess.client.theme.Themes;

/**
 * What each role looks like in each theme, with as many colours as a terminal has: with it, a golden picture of signs and roles
 * is one of every theme. {@code -Drecess.golden=write} writes it anew; read the difference before it is committed.
 */
class GoldenLooksTest {
    private static final Path FILE = Path.of("src/test/resources/golden/looks.txt");

    @Test
    void looksAsItDid() throws IOException {
        StringBuilder looks = new StringBuilder();
        for (Theme theme : Themes.BUILT_IN.all()) {
            List<Depth> depths =
                    theme.equals(Theme.MONO) ? List.of(Depth.MONO) : List.of(Depth.ANSI, Depth.INDEXED, Depth.RGB);
            for (Depth depth : depths) {
                looks.append(theme.label()).append(", ").append(depth).append('\n');
                for (Role role : Role.values()) {
                    Cell cell = new Cell("x", theme.style(role), depth);
                    looks.append(String.format(
                            "  %c %-12s %s on %s %s%n",
                            role.letter(),
                            role,
                            cell.getForegroundColor(),
                            cell.getBackgroundColor(),
                            new TreeSet<>(cell.getModifiers())));
                }
            }
        }
        if ("write".equals(System.getProperty("recess.golden"))) {
            Files.writeString(FILE, looks);
        }
        assertThat(looks.toString()).isEqualTo(Files.readString(FILE));
    }
}
