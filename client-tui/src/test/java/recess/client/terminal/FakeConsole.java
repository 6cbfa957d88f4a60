package recess.client.terminal;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Size;
import org.jline.terminal.Sized;
import org.jline.terminal.impl.AbstractWindowsTerminal;
import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.SystemStream;

/** JLine's console of Windows without Windows: what the console's own events become is JLine's code, and what is tested here. */
final class FakeConsole extends AbstractWindowsTerminal<String> {
    /** KEY_EVENT_RECORD.dwControlKeyState. */
    static final int RIGHT_ALT = 0x1;

    static final int LEFT_ALT = 0x2;
    static final int LEFT_CTRL = 0x8;
    static final int SHIFT = 0x10;

    private static final int MODE_BEFORE = 0x1F7;

    private final StringWriter shown;
    private Size size = Size.of(100, 30);
    private int mode;

    static FakeConsole open() throws IOException {
        return new FakeConsole(new StringWriter());
    }

    private FakeConsole(StringWriter shown) throws IOException {
        super(
                new ExecTerminalProvider(),
                SystemStream.Output,
                shown,
                "fake",
                TYPE_WINDOWS_VTP,
                StandardCharsets.UTF_8,
                false,
                SignalHandler.SIG_DFL,
                "in",
                MODE_BEFORE,
                "out",
                0);
        this.shown = shown;
        this.mode = MODE_BEFORE;
    }

    /**
     * A key goes down, as KEY_EVENT_RECORD has it.
     *
     * @param code wVirtualKeyCode
     * @param letter UnicodeChar
     * @param state dwControlKeyState
     */
    FakeConsole key(int code, char letter, int state) throws IOException {
        processKeyEvent(true, (short) code, letter, state);
        slaveInputPipe.flush();
        return this;
    }

    /** What a click or the wheel is, as MOUSE_EVENT_RECORD has it: dwEventFlags, dwButtonState and where. */
    FakeConsole mouse(int flags, int buttons, int x, int y) throws IOException {
        processMouseEvent(flags, buttons, x, y);
        slaveInputPipe.flush();
        return this;
    }

    /** WINDOW_BUFFER_SIZE_EVENT. */
    void resize(int columns, int rows) {
        size = Size.of(columns, rows);
        raise(Signal.WINCH);
    }

    /** The window is closed. */
    void end() throws IOException {
        slaveInputPipe.close();
    }

    String shown() {
        return shown.toString();
    }

    /** The console's input mode. */
    int mode() {
        return mode;
    }

    boolean isAsBefore() {
        return mode == MODE_BEFORE;
    }

    @Override
    public Size getSize() {
        return size;
    }

    @Override
    public void setSize(Sized wanted) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected int getConsoleMode(String console) {
        return mode;
    }

    @Override
    protected void setConsoleMode(String console, int wanted) {
        if (console.equals("in")) {
            mode = wanted;
        }
    }

    @Override
    protected boolean processConsoleInput() {
        return false;
    }

    @Override
    public int getDefaultForegroundColor() {
        return -1;
    }

    @Override
    public int getDefaultBackgroundColor() {
        return -1;
    }
}
