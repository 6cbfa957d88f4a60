package recess.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.SGR;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import recess.client.theme.Color;
import recess.client.theme.Depth;
import recess.client.theme.Look;
import recess.client.theme.Role;
import recess.client.theme.Signs;
import recess.client.theme.Style;
import recess.client.theme.Theme;
import recess.client.theme.Themes;
import recess.client.widget.Bar;
import recess.client.widget.Canvas;
import recess.client.widget.Panel;
import recess.client.widget.Rect;

/** What differs on the canvas differs on the terminal too: sign, colours and attributes taken together, as the eye does. */
class RenderedTest {
    static Stream<Look> looks() {
        return Stream.of(Signs.values())
                .flatMap(signs -> Stream.concat(
                        Stream.of(new Look(Theme.MONO, Depth.MONO, signs)),
                        Themes.BUILT_IN.all().stream()
                                .flatMap(theme -> Stream.of(Depth.ANSI, Depth.INDEXED, Depth.RGB)
                                        .map(depth -> new Look(theme, depth, signs)))));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aBarsFullPartIsSeenAndIsNotItsEmptyPart(Look look) {
        Canvas canvas = new Canvas(20, 1, look.signs());
        Bar.draw(canvas, 0, 0, 10, 5, 10);
        String full = seen(canvas, 0, look);
        assertThat(full).isNotEqualTo(seen(canvas, 9, look)).isNotEqualTo(seen(canvas, 15, look));
        assertThat(canvas.glyph(0, 0)).isNotEqualTo(canvas.glyph(9, 0));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void signsOfFullAndEmptyDifferWithoutTheirColours(Look look) {
        for (String pair :
                List.of("█·", "█•", "•·", "■□", "■▒", "▒□", "█░", "▪ ", "▲▼", "▲·", "★▲", "★•", "•▲", "●✗", "●•")) {
            Canvas canvas = new Canvas(2, 1, look.signs());
            canvas.put(0, 0, pair.substring(0, 1), Role.FULL);
            canvas.put(1, 0, pair.substring(1), Role.EMPTY);
            assertThat(seen(canvas, 0, look)).as(pair).isNotEqualTo(seen(canvas, 1, look));
            assertThat(canvas.glyph(0, 0)).as(pair).isNotEqualTo(canvas.glyph(1, 0));
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void rolesThatSayDifferentThingsLookDifferent(Look look) {
        List<Role[]> pairs = List.of(
                new Role[] {Role.SELECTED, Role.TEXT},
                new Role[] {Role.SELECTED, Role.CHOSEN},
                new Role[] {Role.CHOSEN, Role.TEXT},
                new Role[] {Role.FIELD, Role.TEXT},
                new Role[] {Role.FIELD, Role.FIELD_FOCUS},
                new Role[] {Role.GOOD, Role.TEXT},
                new Role[] {Role.GOOD, Role.BAD},
                new Role[] {Role.WARN, Role.TEXT},
                new Role[] {Role.SELF, Role.TEXT},
                new Role[] {Role.STRONG, Role.TEXT},
                new Role[] {Role.KEY, Role.HINT},
                new Role[] {Role.FOCUS, Role.BORDER},
                new Role[] {Role.SENT, Role.RECEIVED},
                new Role[] {Role.FULL, Role.EMPTY},
                new Role[] {Role.BAR, Role.TEXT});
        for (Role[] pair : pairs) {
            Canvas canvas = new Canvas(2, 1, look.signs());
            canvas.put(0, 0, "a", pair[0]);
            canvas.put(1, 0, "a", pair[1]);
            assertThat(seen(canvas, 0, look)).as("%s and %s", pair[0], pair[1]).isNotEqualTo(seen(canvas, 1, look));
        }
    }

    /** Text as WCAG 2.2 wants it, 4.5 : 1, and what is no text but means something 3 : 1; of the 16, as xterm has them. */
    @ParameterizedTest
    @MethodSource("looks")
    void everyRoleCanBeReadAsRendered(Look look) {
        int ground = look.theme().equals(Theme.LIGHT) ? 0xFFFFFF : 0x000000;
        for (Role role : Role.values()) {
            Style style = look.theme().style(role);
            int ink = style.ink() == null ? 0xFFFFFF - ground : style.ink().shown(look.depth());
            int paper = style.paper() == null ? ground : style.paper().shown(look.depth());
            boolean isText = role != Role.BORDER && role != Role.EMPTY && role != Role.FOCUS;
            assertThat(Color.contrast(ink, paper)).as(role.name()).isGreaterThanOrEqualTo(isText ? 4.5 : 3);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void thePanelWithTheKeyboardHasAnotherBorder(Look look) {
        Canvas canvas = new Canvas(10, 6, look.signs());
        Panel.draw(canvas, new Rect(0, 0, 10, 3), "", true);
        Panel.draw(canvas, new Rect(0, 3, 10, 3), "", false);
        assertThat(canvas.glyph(4, 0)).isNotEqualTo(canvas.glyph(4, 3));
    }

    /** What the eye gets: a full block is its ink alone and a blank its paper alone, and reversing exchanges the two. */
    private static String seen(Canvas canvas, int x, Look look) {
        Cell cell = new Cell(canvas.glyph(x, 0), look.theme().style(canvas.role(x, 0)), look.depth());
        boolean reversed = cell.getModifiers().contains(SGR.REVERSE);
        String ink =
                (reversed ? cell.getBackgroundColor() : cell.getForegroundColor()) + (reversed ? " paper" : " ink");
        String paper =
                (reversed ? cell.getForegroundColor() : cell.getBackgroundColor()) + (reversed ? " ink" : " paper");
        Set<String> marks =
                new TreeSet<>(cell.getModifiers().stream().map(Enum::name).collect(Collectors.toSet()));
        marks.remove("REVERSE");
        return switch (canvas.glyph(x, 0)) {
            case "█" -> "all " + ink;
            case " " -> "all " + paper + (marks.contains("UNDERLINE") ? " underlined" : "");
            default -> String.join(", ", new ArrayList<>(List.of(canvas.glyph(x, 0), ink, paper, marks.toString())));
        };
    }
}
