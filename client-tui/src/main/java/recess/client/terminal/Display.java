package recess.client.terminal;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.screen.Screen.RefreshType;
import com.googlecode.lanterna.screen.TerminalScreen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import recess.client.theme.Look;
import recess.client.theme.Role;
import recess.client.theme.Signs;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;

/** Shows canvases on a terminal: what differs from the one before goes out in one write. */
public final class Display implements AutoCloseable {
    private static final int MAX_CELLS_KEPT = 4_096;

    private final TerminalPort port;
    private final AnsiOutput output;
    private final TerminalScreen screen;
    private final Map<CellKey, Cell> cells = new HashMap<>();
    private @Nullable Look lookShown;

    /** What the cells of the screen have been set to; null where that is not known. */
    private @Nullable Canvas filled;

    private Optional<Rect> cursorShown = Optional.empty();

    private final boolean hasTitle;
    private String titleShown = "";
    private String signals = "";
    private boolean isAway;

    private Display(TerminalPort port, Signs signs) throws IOException {
        this.port = port;
        this.output = new AnsiOutput(
                new FrameOutput(port::write),
                signs == Signs.ASCII ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8,
                port.size());
        this.screen = new TerminalScreen(output);
        // The consoles without a window would show the title between the cells.
        this.hasTitle = !port.environment().getOrDefault("TERM", "").matches("linux.*|vt.*|dumb|");
    }

    /**
     * Takes a terminal over, and listens to it.
     *
     * @param signs which characters it can show
     * @param events as in {@link TerminalPort#begin}
     */
    public static Display open(TerminalPort port, Signs signs, Consumer<TerminalEvent> events) throws IOException {
        Display display = new Display(port, signs);
        port.begin(events, AnsiOutput.farewell());
        display.output.enter();
        display.screen.startScreen();
        return display;
    }

    /** Rings the bell with the next frame. */
    public void ring() {
        signals += Signal.BELL;
    }

    /** Puts a text into the clipboard with the next frame. */
    public void copy(String text) {
        signals += Signal.copy(text);
    }

    /** Says what the window's title is from the next frame on; empty leaves it as it is. */
    public void title(String title) {
        if (hasTitle && !title.equals(titleShown)) {
            signals += (titleShown.isEmpty() ? Signal.TITLE_KEPT : "") + Signal.title(title);
            titleShown = title;
        }
    }

    /** Shows a canvas; where nothing is different, nothing is written. */
    public void show(Canvas canvas, Look look) throws IOException {
        if (isAway) {
            return;
        }
        boolean isResized = canvas.width() != screen.getTerminalSize().getColumns()
                || canvas.height() != screen.getTerminalSize().getRows();
        if (isResized) {
            output.resize(canvas.all());
            screen.doResizeIfNecessary();
            filled = null;
        }
        if (!look.equals(lookShown) || cells.size() > MAX_CELLS_KEPT) {
            cells.clear();
            lookShown = look;
            filled = null;
        }
        boolean isSame = !fill(canvas, look) && canvas.cursor().equals(cursorShown) && signals.isEmpty();
        if (isSame && !isResized) {
            return;
        }
        cursorShown = canvas.cursor();
        screen.setCursorPosition(
                canvas.cursor().map(c -> new TerminalPosition(c.x(), c.y())).orElse(null));
        output.beginFrame();
        output.signal(signals);
        signals = "";
        screen.refresh(isResized ? RefreshType.COMPLETE : RefreshType.DELTA);
        output.endFrame();
    }

    /** Sets the cells that differ from those of the picture before, and says whether any does. */
    private boolean fill(Canvas canvas, Look look) {
        Canvas before = filled;
        boolean isChanged = before == null;
        filled = canvas;
        for (int y = 0; y < canvas.height(); y++) {
            if (before != null && canvas.hasRowOf(before, y)) {
                continue;
            }
            for (int x = 0; x < canvas.width(); x++) {
                String glyph = canvas.glyph(x, y);
                boolean isSame =
                        before != null && canvas.role(x, y) == before.role(x, y) && glyph.equals(before.glyph(x, y));
                isChanged |= !isSame;
                if (!isSame && !glyph.isEmpty()) {
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
        return isChanged;
    }

    /** Writes every cell again at the next {@link #show}: something else may have written on the terminal. */
    public void forget() throws IOException {
        if (isAway) {
            return;
        }
        screen.clear();
        filled = null;
        screen.refresh(RefreshType.COMPLETE);
    }

    /** Gives the terminal back as Ctrl-Z does everywhere; nothing is shown until {@link #resume}. */
    public void suspend() throws IOException {
        isAway = true;
        if (!titleShown.isEmpty()) {
            output.signal(Signal.TITLE_BACK);
            titleShown = "";
        }
        output.leave();
        port.suspend();
    }

    /** Takes the terminal over again. */
    public void resume() throws IOException {
        isAway = false;
        output.enterAgain();
        forget();
    }

    /** Gives the terminal back as it was. Harmless when repeated. */
    @Override
    public void close() {
        port.close();
    }

    /** Compared by hand: what a record does itself is put together at the first use, which the first frame would wait for. */
    private record CellKey(String glyph, Role role) {
        @Override
        public boolean equals(Object other) {
            return other instanceof CellKey key && glyph.equals(key.glyph) && role == key.role;
        }

        @Override
        public int hashCode() {
            return 31 * glyph.hashCode() + role.hashCode();
        }
    }
}
