package recess.client.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import recess.client.terminal.AnsiScreen;
import recess.client.terminal.TerminalEvent;
import recess.client.terminal.TerminalPort;
import recess.client.widget.Rect;
import recess.common.message.Bytes;

/** A terminal in memory: a test types on it, and looks at what it shows. */
final class MemoryPort implements TerminalPort {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Map<String, String> environment;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final AnsiScreen screen;
    private Rect size;
    private Consumer<TerminalEvent> events = _ -> {};
    private byte[] farewell = {};
    private int writes;
    private boolean isSuspended;
    private boolean isClosed;
    private boolean isGone;

    MemoryPort(int columns, int rows, Map<String, String> environment) {
        this.environment = environment;
        this.size = TerminalPort.size(columns, rows);
        this.screen = new AnsiScreen(size.width(), size.height());
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public synchronized Rect size() {
        return size;
    }

    @Override
    public synchronized void begin(Consumer<TerminalEvent> listener, byte[] last) {
        events = listener;
        farewell = last;
    }

    @Override
    public synchronized void write(byte[] frame) throws IOException {
        if (isGone) {
            throw new IOException("the terminal is gone");
        }
        writes++;
        written.writeBytes(frame);
        screen.write(frame);
        notifyAll();
    }

    @Override
    public synchronized void suspend() {
        isSuspended = true;
        notifyAll();
    }

    @Override
    public synchronized void close() {
        if (!isClosed) {
            isClosed = true;
            screen.write(farewell);
            notifyAll();
        }
    }

    MemoryPort type(String keys) {
        listener().accept(new TerminalEvent.Typed(Bytes.utf8(keys)));
        return this;
    }

    /** One byte, and perhaps the rest of its letter later. */
    void cut(byte typed) {
        listener().accept(new TerminalEvent.Typed(Bytes.copyOf(new byte[] {typed})));
    }

    MemoryPort resize(int columns, int rows) {
        synchronized (this) {
            size = TerminalPort.size(columns, rows);
            screen.resize(size.width(), size.height());
        }
        listener().accept(new TerminalEvent.Resized(size));
        return this;
    }

    /** The shell lets the program go on, after it has shown something of its own. */
    MemoryPort resume() {
        synchronized (this) {
            isSuspended = false;
            screen.resize(size.width(), size.height());
        }
        listener().accept(new TerminalEvent.Resumed(size));
        return this;
    }

    /** Whoever typed hangs up. */
    void hangUp() {
        listener().accept(new TerminalEvent.Closed());
    }

    /** As {@link AnsiScreen#signals}. */
    synchronized List<String> signals() {
        return screen.signals();
    }

    /** From now on, nothing can be written. */
    synchronized void disappear() {
        isGone = true;
    }

    private synchronized Consumer<TerminalEvent> listener() {
        return events;
    }

    /** Waits until it shows all of these. */
    MemoryPort shows(String... texts) throws InterruptedException {
        return await(text -> Arrays.stream(texts).allMatch(text::contains), String.join(", ", texts));
    }

    /** Waits until what it shows is as wanted. */
    synchronized MemoryPort await(Predicate<String> wanted, String what) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!wanted.test(screen.text())) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("no '" + what + "' within a minute in\n" + screen.text());
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return this;
    }

    synchronized void awaitSuspended() throws InterruptedException {
        while (!isSuspended) {
            wait();
        }
    }

    synchronized boolean isOn(int mode) {
        return screen.isOn(mode);
    }

    synchronized boolean isClosed() {
        return isClosed;
    }

    synchronized int writes() {
        return writes;
    }

    /** All that was written, but for the farewell. */
    synchronized byte[] written() {
        return written.toByteArray();
    }
}
