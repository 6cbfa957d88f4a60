package recess.client.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.key.Key.Name;
import recess.client.theme.Signs;

class TextInputTest {
    private TextInput field = TextInput.empty(20);

    @Test
    void writesAtTheCursor() {
        type("ac");
        press(Key.of(Name.LEFT));
        type("b");
        assertThat(field.text()).isEqualTo("abc");
        press(Key.of(Name.HOME));
        type("-");
        press(Key.of(Name.END));
        type("!");
        assertThat(field.text()).isEqualTo("-abc!");
    }

    @Test
    void movesOverALetterWithItsMarksAsOne() {
        field = field.with("xe\u0323\u0302y");
        press(Key.of(Name.LEFT), Key.of(Name.BACKSPACE));
        assertThat(field.text()).isEqualTo("xy");
        field = field.with("a😀");
        press(Key.of(Name.BACKSPACE));
        assertThat(field.text()).isEqualTo("a");
    }

    @Test
    void erasesByWordAndToTheEnds() {
        field = field.with("one two three");
        press(Key.ctrl('w'));
        assertThat(field.text()).isEqualTo("one two ");
        press(Key.ctrl('a'), Key.of(Name.RIGHT).with(true, false, false), Key.ctrl('k'));
        assertThat(field.text()).isEqualTo("one");
        press(Key.ctrl('u'));
        assertThat(field.isEmpty()).isTrue();
        press(Key.of(Name.BACKSPACE), Key.of(Name.DELETE), Key.of(Name.LEFT), Key.of(Name.RIGHT));
        assertThat(field.isEmpty()).isTrue();
    }

    @Test
    void takesAPasteAsOneLineWithoutWhatIsUnsafe() {
        field = field.after(new Input.Pasted("a\nb\u001b[A\tc\n"));
        assertThat(field.text()).isEqualTo("a b\uFFFD[A c");
    }

    @Test
    void growsNoLongerThanItMay() {
        type("x".repeat(25));
        assertThat(field.text()).hasSize(20);
        field = field.cleared().after(new Input.Pasted("y".repeat(21)));
        assertThat(field.text()).isEqualTo("y".repeat(20));
        field = field.cleared().after(new Input.Pasted("🍀".repeat(21)));
        assertThat(field.text()).as("whole letters").isEqualTo("🍀".repeat(20));
    }

    @Test
    void keepsTheCursorInSight() {
        Canvas canvas = new Canvas(8, 1, Signs.UNICODE);
        field = field.with("日本日本日本");
        field.draw(canvas, 0, 0, 6, true);
        assertThat(canvas.cursor().orElseThrow().x()).isLessThan(6);
        assertThat(canvas.glyph(0, 0)).isEqualTo("日");
    }

    private void type(String text) {
        text.chars().forEach(c -> press(Key.character(c)));
    }

    private void press(Key... keys) {
        for (Key key : keys) {
            field = field.after(new Input.Pressed(key));
        }
    }
}
