package recess.client.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import recess.client.widget.Rect;
import recess.common.text.Columns;

/** Lanterna's terminal, without its input, and with whole strings encoded in one piece. */
final class AnsiOutput extends ANSITerminal {
    /** Bracketed paste; mouse buttons, in the form without a limit. The screen switches to the other page itself. */
    private static final String ENTER = "\u001b[?2004h\u001b[?1000h\u001b[?1006h\u001b[?25l";

    private static final String LEAVE = "\u001b[0m\u001b[?1006l\u001b[?1000l\u001b[?2004l\u001b[?25h\u001b[?1049l";

    private static final String BEGIN_FRAME = "\u001b[?2026h";
    private static final String END_FRAME = "\u001b[?2026l";

    private final Charset charset;
    private Rect size;
    private boolean inFrame;
    private int column;
    private int row;

    AnsiOutput(OutputStream out, Charset charset, Rect size) {
        super(InputStream.nullInputStream(), out, charset);
        this.charset = charset;
        this.size = size;
    }

    void enter() throws IOException {
        escape(ENTER);
    }

    /** After {@link #leave}: the other page, too, which the screen has switched to only once. */
    void enterAgain() throws IOException {
        escape("\u001b[?1049h" + ENTER);
    }

    /** What leaves a terminal usable, whatever was being written. */
    static byte[] farewell() {
        return (END_FRAME + Signal.TITLE_BACK + LEAVE).getBytes(StandardCharsets.US_ASCII);
    }

    void leave() throws IOException {
        escape(LEAVE);
        flush();
    }

    /** What comes until the end is shown at once, by terminals that can (mode 2026); others ignore it. */
    void beginFrame() throws IOException {
        inFrame = true;
        escape(BEGIN_FRAME);
    }

    void endFrame() throws IOException {
        escape(END_FRAME);
        inFrame = false;
        flush();
    }

    /** Lanterna flushes when it has drawn; the frame's end still belongs to the same write. */
    @Override
    public void flush() throws IOException {
        if (!inFrame) {
            super.flush();
        }
    }

    /** Something beside the cells, as a part of the frame. */
    void signal(String sequence) throws IOException {
        writeToTerminal(sequence.getBytes(charset));
    }

    void resize(Rect newSize) {
        size = newSize;
        onResized(newSize.width(), newSize.height());
    }

    @Override
    protected TerminalSize findTerminalSize() {
        return new TerminalSize(size.width(), size.height());
    }

    @Override
    public void setCursorPosition(int newColumn, int newRow) throws IOException {
        column = newColumn;
        row = newRow;
        super.setCursorPosition(newColumn, newRow);
    }

    /** Behind what terminals may disagree about, the cursor is put where it belongs, so that no column shifts. */
    @Override
    public void putString(String text) throws IOException {
        writeToTerminal(text.getBytes(charset));
        column += Columns.of(text);
        boolean doubtful = text.length() > 1 || Columns.of(text) != 1;
        if (doubtful && column < size.width()) {
            super.setCursorPosition(column, row);
        }
    }

    @Override
    public void putCharacter(char c) throws IOException {
        putString(String.valueOf(c));
    }

    private void escape(String sequence) throws IOException {
        writeToTerminal(sequence.getBytes(StandardCharsets.US_ASCII));
    }
}
