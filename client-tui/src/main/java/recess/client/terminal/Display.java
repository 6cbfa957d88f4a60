package recess.client.terminal;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.screen.Screen.RefreshType;
import com.googlecode.lanterna.screen.TerminalScreen;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import recess.client.theme.Look;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;
import recess.common.message.Bytes;

/** The terminal that the program was started in, as long as it shows our screen. */
public final class Display implements AutoCloseable {
    private static final int MAX_CELLS_KEPT = 4_096;

    private final String settingsBefore;
    private final FrameOutput frames;
    private final AnsiOutput output;
    private final TerminalScreen screen;
    private final Thread hook;
    private final Map<CellKey, Cell> cells = new HashMap<>();
    private Rect size;
    private @Nullable Look lookShown;
    private @Nullable Keyboard keyboard;
    private boolean closed;

    private Display(Stty.Before before, boolean utf8) throws IOException {
        this.settingsBefore = before.settings();
        this.size = before.size();
        this.hook = new Thread(this::restore, "terminal-restore");
        Runtime.getRuntime().addShutdownHook(hook);
        this.frames = new FrameOutput(new FileOutputStream(FileDescriptor.out));
        this.output = new AnsiOutput(frames, utf8 ? StandardCharsets.UTF_8 : StandardCharsets.US_ASCII, size);
        this.screen = new TerminalScreen(output);
        output.enter();
        screen.startScreen();
    }

    /**
     * Takes the terminal over.
     *
     * @param utf8 whether it can show more than ASCII
     * @throws IOException when there is none, or it cannot be set up; it is left as it was
     */
    public static Display open(boolean utf8) throws IOException {
        Stty.Before before = Stty.makeRaw();
        try {
            return new Display(before, utf8);
        } catch (IOException | RuntimeException | Error e) {
            Stty.restore(before.settings());
            throw e;
        }
    }

    /** Its size as it was last looked up, in cells. */
    public Rect size() {
        return size;
    }

    /** Calls {@code changed} whenever the window has another size; then {@link #lookUpSize} is to be called. */
    public void onWindowChange(Runnable changed) {
        WindowChanges.watch(changed);
    }

    /** Looks the size up again. */
    public Rect lookUpSize() throws IOException {
        size = Stty.size().orElse(size);
        return size;
    }

    /**
     * Reads the keyboard on a thread of its own.
     *
     * @param bytes gets what came; no bytes at the end, when the terminal has gone
     */
    public synchronized void readKeyboard(Consumer<Bytes> bytes) throws IOException {
        if (!closed) {
            keyboard = Keyboard.open(bytes);
        }
    }

    /** Shows a canvas: only what differs from the last one is written, in one write. */
    public synchronized void show(Canvas canvas, Look look) throws IOException {
        if (closed) {
            return;
        }
        boolean resized = canvas.width() != screen.getTerminalSize().getColumns()
                || canvas.height() != screen.getTerminalSize().getRows();
        if (resized) {
            output.resize(canvas.all());
            screen.doResizeIfNecessary();
        }
        if (!look.equals(lookShown) || cells.size() > MAX_CELLS_KEPT) {
            cells.clear();
            lookShown = look;
        }
        fill(canvas, look);
        screen.setCursorPosition(
                canvas.cursor().map(c -> new TerminalPosition(c.x(), c.y())).orElse(null));
        output.beginFrame();
        screen.refresh(resized ? RefreshType.COMPLETE : RefreshType.DELTA);
        output.endFrame();
    }

    private void fill(Canvas canvas, Look look) {
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++) {
                String glyph = canvas.glyph(x, y);
                if (!glyph.isEmpty()) {
                    Role role = canvas.role(x, y);
                    screen.setCharacter(
                            x,
                            y,
                            cells.computeIfAbsent(
                                    new CellKey(glyph, role),
                                    key -> new Cell(key.glyph(), look.theme().style(key.role()), look.depth())));
                }
            }
        }
    }

    /** Writes every cell again at the next {@link #show}: something else may have written on the terminal. */
    public synchronized void forget() throws IOException {
        if (!closed) {
            screen.clear();
            screen.refresh(RefreshType.COMPLETE);
        }
    }

    /**
     * Gives the terminal back and stops the program until the shell lets it go on, as Ctrl-Z does everywhere; then takes the
     * terminal over again, whose size may be another.
     */
    public synchronized void suspend() throws IOException {
        if (closed) {
            return;
        }
        output.leave();
        Stty.restore(settingsBefore);
        JobControl.stop();
        Stty.makeRawAgain();
        output.enterAgain();
        forget();
    }

    /** How many writes there have been. */
    public synchronized long writes() {
        return frames.writes();
    }

    /** Leaves the terminal as it was. Calling it twice is harmless. */
    @Override
    public void close() {
        restore();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is going down already, and the hook is what called us or runs beside us.
        }
    }

    private synchronized void restore() {
        if (closed) {
            return;
        }
        closed = true;
        if (keyboard != null) {
            keyboard.close();
        }
        try {
            output.leave();
        } catch (IOException e) {
            // The terminal has gone; its settings may still matter to whoever has it next.
        }
        try {
            Stty.restore(settingsBefore);
        } catch (IOException e) {
            // As above.
        }
    }

    private record CellKey(String glyph, Role role) {}
}
