package recess.client.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.theme.Role;
import recess.client.theme.Signs;

class CanvasTest {
    private final Canvas canvas = new Canvas(10, 3, Signs.UNICODE);

    @Test
    void givesEachCharacterItsColumns() {
        assertThat(canvas.put(0, 0, "a日e\u0301🍀!", Role.TEXT)).isEqualTo(7);
        assertThat(row(canvas, 0)).isEqualTo("a|日||é|🍀||!| | | ");
    }

    @Test
    void keepsAMarkThatHasNoComposedFormWithItsLetter() {
        canvas.put(0, 0, "x\u0302\u0323y", Role.TEXT);
        assertThat(canvas.glyph(0, 0)).startsWith("x").hasSize(3);
        assertThat(canvas.glyph(1, 0)).isEqualTo("y");
    }

    @Test
    void boundsAPileOfMarks() {
        canvas.put(0, 0, "x" + "\u0302".repeat(100) + "y", Role.TEXT);
        assertThat(canvas.glyph(0, 0)).hasSizeLessThanOrEqualTo(8);
        assertThat(canvas.glyph(1, 0)).isEqualTo("y");
    }

    @Test
    void cutsAWideCharacterThatDoesNotFit() {
        assertThat(canvas.put(9, 0, "日", Role.TEXT)).isEqualTo(9);
        assertThat(canvas.put(0, 1, 3, "日日", Role.TEXT)).isEqualTo(2);
        assertThat(row(canvas, 0)).isEqualTo(" | | | | | | | | | ");
    }

    @Test
    void leavesNoHalfOfAWideCharacter() {
        canvas.put(0, 0, "日本", Role.TEXT);
        canvas.put(1, 0, "x", Role.TEXT);
        assertThat(row(canvas, 0)).startsWith(" |x|本||");
        canvas.put(2, 0, "y", Role.TEXT);
        assertThat(row(canvas, 0)).startsWith(" |x|y| | ");
    }

    @Test
    void makesForeignTextHarmless() {
        canvas.put(0, 0, "a\u001b[2Jb\u202ec\n", Role.TEXT);
        assertThat(row(canvas, 0)).doesNotContain("\u001b", "\u202e", "\n");
        assertThat(canvas.glyph(0, 0)).isEqualTo("a");
    }

    @Test
    void drawsNothingOutside() {
        canvas.put(-2, 0, "abc", Role.TEXT);
        canvas.put(0, -1, "up", Role.TEXT);
        canvas.put(0, 3, "down", Role.TEXT);
        canvas.fill(new Rect(8, 1, 10, 10), "x", Role.FULL);
        assertThat(row(canvas, 0)).startsWith("c|");
        assertThat(row(canvas, 1)).endsWith("x|x");
    }

    @Test
    void drawsOnlyWhereItIsClippedTo() {
        canvas.clip(new Rect(2, 1, 3, 1));
        canvas.put(0, 0, "above", Role.TEXT);
        canvas.put(0, 1, "across it", Role.TEXT);
        canvas.clip(canvas.all());
        assertThat(row(canvas, 0)).isEqualTo(" | | | | | | | | | ");
        assertThat(row(canvas, 1)).isEqualTo(" | |r|o|s| | | | | ");
    }

    @Test
    void showsAsciiWhereThereIsNothingElse() {
        Canvas plain = new Canvas(10, 1, Signs.ASCII);
        assertThat(plain.put(0, 0, "┌─█日é▲", Role.TEXT)).isEqualTo(7);
        assertThat(row(plain, 0)).isEqualTo("+|-|#|?|?|?|^| | | ");
    }

    @Test
    void findsTheTopmostPlaceToClickOn() {
        Input below = new Input.Picked(1);
        Input above = new Input.Pressed(Key.ctrl('x'));
        canvas.zone(new Rect(0, 0, 10, 3), below);
        canvas.zone(new Rect(2, 1, 2, 1), above);
        assertThat(canvas.clicked(2, 1)).contains(above);
        assertThat(canvas.clicked(4, 1)).contains(below);
        canvas.cover();
        assertThat(canvas.clicked(2, 1)).isEmpty();
    }

    private static String row(Canvas canvas, int y) {
        StringBuilder row = new StringBuilder(canvas.glyph(0, y));
        for (int x = 1; x < canvas.width(); x++) {
            row.append('|').append(canvas.glyph(x, y));
        }
        return row.toString();
    }
}
