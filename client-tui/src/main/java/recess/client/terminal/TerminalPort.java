package recess.client.terminal;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import recess.client.widget.Rect;

/**
 * A terminal, wherever it is: the one in which this program was started, or one at the other end of a connection. Keys come in
 * as bytes and frames go out as bytes; what they mean is not its business.
 *
 * <p>Threading: the methods are called by one thread, but for {@link #close}, which any thread may call at any time; events
 * come from threads of the port.
 */
public interface TerminalPort extends AutoCloseable {
    /** The most columns and rows that a screen is drawn for: a terminal can claim any size, and each cell costs memory. */
    int MAX_COLUMNS = 1_000;

    /** See {@link #MAX_COLUMNS}. */
    int MAX_ROWS = 500;

    /** What it can show, as an environment says it: TERM, COLORTERM, COLORFGBG, NO_COLOR and the locale's variables. */
    Map<String, String> environment();

    /** Its size in cells when it was opened; each change is an event. */
    Rect size();

    /**
     * Begins to listen.
     *
     * @param events told one at a time; may block while too much waits, and what is typed has to wait with it
     * @param farewell written when the port is closed, however that comes about: it leaves the terminal usable
     * @throws IOException where the terminal is not there any more
     */
    void begin(Consumer<TerminalEvent> events, byte[] farewell) throws IOException;

    /**
     * Writes one frame, whole, in as few pieces as the terminal takes. Blocks while the terminal does not take it, so that
     * what is drawn is always the latest state.
     *
     * @throws IOException where the terminal is not there any more; nothing is written after {@link #close}
     */
    void write(byte[] frame) throws IOException;

    /**
     * Stops the program until whoever started it lets it go on, where the terminal knows such a thing; in any case
     * {@link TerminalEvent.Resumed} comes afterwards.
     */
    void suspend() throws IOException;

    /** Writes the farewell and gives the terminal back as it was. Harmless when repeated. */
    @Override
    void close();

    /** A size within the limits; a terminal that does not know its size, and says 0, is taken for one of 80x24. */
    static Rect size(int columns, int rows) {
        return columns <= 0 || rows <= 0
                ? new Rect(0, 0, 80, 24)
                : new Rect(0, 0, Math.min(columns, MAX_COLUMNS), Math.min(rows, MAX_ROWS));
    }
}
