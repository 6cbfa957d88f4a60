package recess.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import recess.client.theme.Depth;
import recess.client.theme.Look;
import recess.client.theme.Role;
import recess.client.theme.Signs;
import recess.client.theme.Theme;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;

/** A picture is one write, with all that goes with it, and no write where nothing is different. */
class DisplayTest {
    private static final Look LOOK = new Look(Theme.DARK, Depth.RGB, Signs.UNICODE);

    private final List<String> writes = new ArrayList<>();

    @Test
    void writesOnceForAPictureAndNeverForTheSameOne() throws IOException {
        Display display = display("xterm-256color");
        display.show(picture("xy"), LOOK);
        writes.clear();
        display.show(picture("xy"), LOOK);
        assertThat(writes).isEmpty();
        display.show(picture("xz"), LOOK);
        assertThat(writes).singleElement().asString().contains("z").doesNotContain("x");
        writes.clear();
        Canvas moved = picture("xz");
        moved.cursor(3, 1);
        display.show(moved, LOOK);
        assertThat(writes).as("another place of the cursor").hasSize(1);
    }

    @Test
    void writesBellTitleAndClipboardWithThePicture() throws IOException {
        Display display = display("xterm-256color");
        display.show(picture("50"), LOOK);
        writes.clear();
        display.ring();
        display.copy("FJHR");
        display.title("round 1/3");
        display.show(picture("50"), LOOK);
        assertThat(writes)
                .singleElement()
                .asString()
                .contains("\u0007", "\u001b]52;c;RkpIUg==\u0007", "]2;round 1/3\u0007");
        writes.clear();
        display.title("round 1/3");
        display.show(picture("50"), LOOK);
        assertThat(writes).isEmpty();
    }

    @Test
    void drawsAllAgainAfterSomethingElseWasOnTheTerminal() throws IOException {
        Display display = display("xterm-256color");
        display.show(picture("50"), LOOK);
        display.forget();
        writes.clear();
        display.show(picture("50"), LOOK);
        assertThat(String.join("", writes)).contains("50");
    }

    @Test
    void givesTheTitleBackWhileTheShellHasTheTerminal() throws IOException {
        Display display = display("xterm-256color");
        display.title("round 1/3");
        display.show(picture("50"), LOOK);
        writes.clear();
        display.suspend();
        assertThat(String.join("", writes)).contains(Signal.TITLE_BACK);
        display.resume();
        display.title("round 1/3");
        display.show(picture("50"), LOOK);
        assertThat(String.join("", writes)).contains(Signal.TITLE_KEPT, "]2;round 1/3");
    }

    @Test
    void tellsAConsoleWithoutAWindowNoTitle() throws IOException {
        Display display = display("linux");
        display.title("round 1/3");
        display.show(picture("50"), LOOK);
        assertThat(String.join("", writes)).doesNotContain("round 1/3");
    }

    private static Canvas picture(String text) {
        Canvas canvas = new Canvas(40, 12, Signs.UNICODE);
        canvas.put(0, 0, text, Role.TEXT);
        return canvas;
    }

    private Display display(String term) throws IOException {
        return Display.open(new Kept(term), Signs.UNICODE, _ -> {});
    }

    private final class Kept implements TerminalPort {
        private final String term;

        Kept(String term) {
            this.term = term;
        }

        @Override
        public Map<String, String> environment() {
            return Map.of("TERM", term);
        }

        @Override
        public Rect size() {
            return new Rect(0, 0, 40, 12);
        }

        @Override
        public void begin(Consumer<TerminalEvent> events, byte[] farewell) {}

        @Override
        public void write(byte[] frame) {
            writes.add(new String(frame, StandardCharsets.UTF_8));
        }

        @Override
        public void suspend() {}

        @Override
        public void close() {}
    }
}
