package recess.server.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import recess.client.terminal.TerminalEvent;
import recess.client.terminal.TerminalPort;
import recess.client.widget.Rect;
import recess.common.message.Bytes;

/**
 * A terminal at the other end of a door. The door hands in what is typed, and says when a frame has been shown: until then the
 * next one is not even drawn, so that a slow terminal gets the newest state, and nothing queues up for it. Thread-safe; but for
 * {@link #typed}, what a door calls returns at once.
 */
public final class DoorTerminal implements TerminalPort {
    /** How long a terminal may take to show a frame. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** For the frame on which a terminal is left: its answer is still ours. */
    private static final Duration LAST_PATIENCE = Duration.ofMillis(500);

    /** So much that was typed waits for the UI. */
    private static final int MAX_TYPED_BYTES = 64 * 1024;

    private static final int MAX_COLUMNS = 400;
    private static final int MAX_CELLS = 24_000;

    /** The way to the terminal. */
    @FunctionalInterface
    public interface Line {
        /**
         * Hands a frame over; may block while the line is full.
         *
         * @throws IOException where the terminal is gone
         */
        void write(byte[] frame) throws IOException;

        /**
         * Hands over what gives the terminal back. Nobody is told when it has been shown: what a terminal answered by then would
         * be read by whoever has it next.
         *
         * @throws IOException where the terminal is gone
         */
        default void writeLast(byte[] farewell) throws IOException {
            write(farewell);
        }
    }

    private final Map<String, String> environment;
    private final Line line;
    private final Duration patience;

    /** Held while the line takes bytes, which may wait; never taken with the other one held. */
    private final ReentrantLock writing = new ReentrantLock();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ByteArrayOutputStream typed = new ByteArrayOutputStream();
    private Rect size;
    private Rect sizeTold;
    private byte[] farewell = {};
    private boolean isResumed;
    private boolean isShowing;
    private boolean isOver;
    private boolean isOverTold;
    private boolean isLost;
    private boolean isClosed;
    private @Nullable String why;

    /**
     * Nothing is written yet.
     *
     * @param environment as in {@link TerminalPort#environment}
     * @param columns as the terminal says; each cell costs memory here, so that only so many are used
     * @param rows as above
     */
    public DoorTerminal(Map<String, String> environment, int columns, int rows, Line line) {
        this(environment, columns, rows, line, PATIENCE);
    }

    /** @param patience how long a terminal may take to show a frame */
    DoorTerminal(Map<String, String> environment, int columns, int rows, Line line, Duration patience) {
        this.environment = Map.copyOf(environment);
        this.patience = patience;
        this.size = size(columns, rows);
        this.sizeTold = size;
        this.line = line;
    }

    /** Bytes have come from the terminal. Waits while the UI has more than enough to do, or has not begun. */
    public void typed(Bytes bytes) {
        lock.lock();
        try {
            while (typed.size() > MAX_TYPED_BYTES && !isOver && !isClosed) {
                // What says that the frame has been shown may be behind all that.
                isShowing = false;
                changed.signalAll();
                changed.awaitUninterruptibly();
            }
            typed.writeBytes(bytes.toArray());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The window has this size now. */
    public void resized(int columns, int rows) {
        change(() -> size = size(columns, rows));
    }

    private static Rect size(int columns, int rows) {
        Rect whole = TerminalPort.size(columns, rows);
        int width = Math.min(whole.width(), MAX_COLUMNS);
        return new Rect(0, 0, width, Math.min(whole.height(), MAX_CELLS / width));
    }

    /** The frame that was written last has been shown: the next one may come. */
    public void shown() {
        change(() -> isShowing = false);
    }

    /** The terminal is gone. */
    public void hangUp() {
        change(() -> {
            isOver = true;
            isLost = true;
        });
    }

    /**
     * The visit is over: the terminal is given back, and the reason can be shown behind that.
     *
     * @param reason a sentence that is safe to show; the first one counts
     */
    public void end(String reason) {
        change(() -> {
            why = isOver ? why : reason;
            isOver = true;
        });
    }

    /** Whether the terminal is gone, and nobody has left. */
    boolean isLost() {
        lock.lock();
        try {
            return isLost;
        } finally {
            lock.unlock();
        }
    }

    /** Why the visit was ended; empty where it was not, or nobody is there to be told. */
    Optional<String> whyEnded() {
        lock.lock();
        try {
            return isLost ? Optional.empty() : Optional.ofNullable(why);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public Rect size() {
        lock.lock();
        try {
            return size;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void begin(Consumer<TerminalEvent> events, byte[] last) {
        change(() -> {
            farewell = last.clone();
            sizeTold = size;
        });
        Thread.ofVirtual().name("terminal").start(() -> {
            for (Optional<TerminalEvent> next = next(); next.isPresent(); next = next()) {
                events.accept(next.get());
            }
        });
    }

    /** Returns when the terminal has shown it. */
    @Override
    public void write(byte[] frame) throws IOException {
        writing.lock();
        try {
            beginShowing();
            line.write(frame);
        } finally {
            writing.unlock();
        }
        if (!awaitShown(patience)) {
            // As good as gone, and not by its user's will: the seat is kept.
            hangUp();
            throw new IOException("the terminal shows nothing");
        }
    }

    /** There is no shell to go back to. */
    @Override
    public void suspend() {
        change(() -> isResumed = true);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (isClosed) {
                return;
            }
            isClosed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        writing.lock();
        try {
            awaitShown(LAST_PATIENCE);
            line.writeLast(farewell);
        } catch (IOException e) {
            // Nobody is there to be left with an unusable terminal.
        } finally {
            writing.unlock();
        }
    }

    private void beginShowing() throws IOException {
        lock.lock();
        try {
            if (isOver || isClosed) {
                throw new IOException("the terminal is gone");
            }
            isShowing = true;
        } finally {
            lock.unlock();
        }
    }

    /** @return false where it has not been shown in time */
    private boolean awaitShown(Duration patience) throws IOException {
        lock.lock();
        try {
            long left = patience.toNanos();
            // Whoever ends the visit does not wait for a frame; whoever closes the terminal waits a moment for it.
            while (isShowing && !isLost && (isClosed || !isOver)) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for what happens next on the terminal; empty when nobody has to be told any more. */
    private Optional<TerminalEvent> next() {
        lock.lock();
        try {
            while (!isClosed && !isOverTold) {
                if (typed.size() > 0) {
                    Bytes bytes = Bytes.copyOf(typed.toByteArray());
                    typed.reset();
                    changed.signalAll();
                    return Optional.of(new TerminalEvent.Typed(bytes));
                }
                if (isOver) {
                    isOverTold = true;
                    return Optional.of(new TerminalEvent.Closed());
                }
                if (isResumed || !size.equals(sizeTold)) {
                    boolean wasAway = isResumed;
                    isResumed = false;
                    sizeTold = size;
                    return Optional.of(wasAway ? new TerminalEvent.Resumed(size) : new TerminalEvent.Resized(size));
                }
                changed.awaitUninterruptibly();
            }
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
