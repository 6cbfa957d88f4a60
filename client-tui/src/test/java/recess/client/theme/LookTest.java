package recess.client.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LookTest {
    @ParameterizedTest
    @CsvSource({
        "xterm, '', ANSI",
        "xterm-256color, '', INDEXED",
        "tmux-256color, '', INDEXED",
        "xterm, truecolor, RGB",
        "xterm-direct, '', RGB",
        "linux, '', ANSI",
        "vt100, '', MONO",
        "vt220, truecolor, MONO",
        "'', '', MONO",
    })
    void countsTheColoursOfATerminal(String term, String colorTerm, Depth depth) {
        assertThat(look("TERM", term, "COLORTERM", colorTerm).depth()).isEqualTo(depth);
    }

    @Test
    void obeysNoColorWhateverIsWished() {
        Map<String, String> environment = Map.of("TERM", "xterm-256color", "NO_COLOR", "1", "LANG", "C.UTF-8");
        Look look = Look.of(environment, Optional.of(Theme.LIGHT));
        assertThat(look.theme()).isEqualTo(Theme.MONO);
        assertThat(look.depth()).isEqualTo(Depth.MONO);
        assertThat(look("TERM", "xterm", "NO_COLOR", "").theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void takesTheGroundFromTheTerminalUnlessAThemeIsWished() {
        assertThat(look("TERM", "xterm", "COLORFGBG", "0;15").theme()).isEqualTo(Theme.LIGHT);
        assertThat(look("TERM", "xterm", "COLORFGBG", "15;default;0").theme()).isEqualTo(Theme.DARK);
        Map<String, String> light = Map.of("TERM", "xterm", "COLORFGBG", "0;15");
        assertThat(Look.of(light, Optional.of(Theme.HIGH_CONTRAST)).theme()).isEqualTo(Theme.HIGH_CONTRAST);
    }

    @Test
    void showsAsciiUnlessTheLocaleIsUtf8() {
        assertThat(look("LANG", "en_GB.UTF-8").signs()).isEqualTo(Signs.UNICODE);
        assertThat(look("LANG", "de_DE.utf8").signs()).isEqualTo(Signs.UNICODE);
        assertThat(look("LANG", "en_GB.UTF-8", "LC_ALL", "C").signs()).isEqualTo(Signs.ASCII);
        assertThat(look("LANG", "").signs()).isEqualTo(Signs.ASCII);
        assertThat(look("LC_ALL", "C.UTF-8", "RECESS_ASCII", "1").signs()).isEqualTo(Signs.ASCII);
        assertThat(look("LC_ALL", "C.UTF-8", "RECESS_ASCII", "").signs()).isEqualTo(Signs.UNICODE);
    }

    @Test
    void drawsWithLettersOnTheConsoleOfLinuxWhoseFontLacksOurSigns() {
        assertThat(look("TERM", "linux", "LANG", "en_GB.UTF-8").signs()).isEqualTo(Signs.LETTERS);
        assertThat(look("TERM", "linux", "LANG", "C").signs()).isEqualTo(Signs.ASCII);
    }

    @Test
    void staysWithoutColoursWhateverThemeIsChosen() {
        Look look = look("TERM", "xterm", "NO_COLOR", "1");
        assertThat(look.with(Theme.DARK)).isEqualTo(look);
        assertThat(look("TERM", "xterm").with(Theme.LIGHT).theme()).isEqualTo(Theme.LIGHT);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void tellsProblemsAndChoicesFromPlainText(Theme theme) {
        for (Role role : new Role[] {Role.BAD, Role.SELECTED, Role.KEY, Role.SELF, Role.FIELD_FOCUS, Role.BAR}) {
            assertThat(theme.style(role)).as("%s in %s", role, theme).isNotEqualTo(theme.style(Role.TEXT));
        }
        assertThat(Themes.BUILT_IN.labelled(theme.label())).contains(theme);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void usesNoColourForMono(Theme theme) {
        for (Role role : Role.values()) {
            Style style = theme.style(role);
            assertThat(theme.equals(Theme.MONO) && (style.ink() != null || style.paper() != null))
                    .isFalse();
        }
    }

    static List<Theme> themes() {
        return Themes.BUILT_IN.all();
    }

    private static Look look(String... pairs) {
        Map<String, String> environment = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            environment.put(pairs[i], pairs[i + 1]);
        }
        return Look.of(environment, Optional.empty());
    }
}
