package recess.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.screen.Screen.RefreshType;
import com.googlecode.lanterna.screen.TerminalScreen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import recess.client.theme.Depth;
import recess.client.theme.Style;
import recess.client.widget.Rect;

class AnsiOutputTest {
    private int writes;
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final FrameOutput frames = new FrameOutput(frame -> {
        terminal.writeBytes(frame);
        this.writes++;
    });
    private AnsiOutput output;
    private TerminalScreen screen;

    @BeforeEach
    void begin() throws IOException {
        output = new AnsiOutput(frames, StandardCharsets.UTF_8, new Rect(0, 0, 80, 24));
        screen = new TerminalScreen(output);
        screen.startScreen();
        screen.refresh();
        terminal.reset();
    }

    @Test
    void writesAFrameInOnePiece() throws IOException {
        int before = writes;
        for (int x = 0; x < 80; x++) {
            screen.setCharacter(x, 3, new Cell("x", Style.PLAIN, Depth.RGB));
        }
        output.beginFrame();
        screen.refresh(RefreshType.DELTA);
        output.endFrame();
        assertThat(writes - before).isEqualTo(1);
        assertThat(written()).contains("x".repeat(80));
    }

    @Test
    void writesOnlyWhatHasChanged() throws IOException {
        screen.setCharacter(5, 3, new Cell("x", Style.PLAIN, Depth.RGB));
        screen.refresh(RefreshType.DELTA);
        terminal.reset();
        screen.setCharacter(6, 3, new Cell("y", Style.PLAIN, Depth.RGB));
        screen.refresh(RefreshType.DELTA);
        assertThat(written()).contains("y").doesNotContain("x").hasSizeLessThan(40);
    }

    @Test
    void writesEmojiAndMarksWholeAndPutsTheCursorBehindThem() throws IOException {
        screen.setCharacter(0, 0, new Cell("😀", Style.PLAIN, Depth.RGB));
        screen.setCharacter(2, 0, new Cell("e\u0323", Style.PLAIN, Depth.RGB));
        screen.setCharacter(3, 0, new Cell("!", Style.PLAIN, Depth.RGB));
        screen.refresh(RefreshType.DELTA);
        assertThat(written())
                .contains("😀\u001b[1;3H")
                .contains("e\u0323\u001b[1;4H!")
                .doesNotContain("??");
    }

    private String written() {
        return terminal.toString(StandardCharsets.UTF_8);
    }
}
