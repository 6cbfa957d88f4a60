package recess.client.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import recess.client.widget.Rect;

/** The terminal of a Unix in which the program was started, in raw mode until it is closed or the program ends. */
final class UnixTerminal implements TerminalPort {
    /** The write before it takes the terminal over. */
    private static final int FIRST_PICTURE = 2;

    private final Map<String, String> environment;
    private final Stty.Before before;
    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    private final Thread hook = new Thread(this::restore, "terminal-restore");
    private final AtomicBoolean isSizeWanted = new AtomicBoolean();
    private volatile Consumer<TerminalEvent> events = _ -> {};
    private byte[] farewell = {};
    private @Nullable Keyboard keyboard;
    private boolean isClosed;
    private int writes;
    /** The size that was told last; guarded by {@code isSizeWanted}. */
    private Rect told;

    private UnixTerminal(Map<String, String> environment, Stty.Before before) {
        this.environment = Map.copyOf(environment);
        this.before = before;
        this.told = before.size();
    }

    /**
     * Takes the terminal over.
     *
     * @param environment the process's
     * @throws IOException when there is none, or it cannot be set up; it is left as it was
     */
    static UnixTerminal open(Map<String, String> environment) throws IOException {
        UnixTerminal terminal = new UnixTerminal(environment, Stty.makeRaw());
        Runtime.getRuntime().addShutdownHook(terminal.hook);
        return terminal;
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public Rect size() {
        return before.size();
    }

    @Override
    public synchronized void begin(Consumer<TerminalEvent> listener, byte[] last) throws IOException {
        if (isClosed) {
            return;
        }
        events = listener;
        farewell = last.clone();
        keyboard = Keyboard.open(bytes ->
                listener.accept(bytes.size() == 0 ? new TerminalEvent.Closed() : new TerminalEvent.Typed(bytes)));
    }

    private void watchWindow() {
        WindowChanges.watch(this::tellSize);
        // It may have changed since it was looked up first.
        tellSize();
    }

    /** A window that is being drawn larger changes often: what is looked up next serves all changes until then. */
    private void tellSize() {
        if (!isSizeWanted.getAndSet(true)) {
            synchronized (isSizeWanted) {
                isSizeWanted.set(false);
                try {
                    Rect size = Stty.size();
                    if (!size.equals(told)) {
                        told = size;
                        events.accept(new TerminalEvent.Resized(size));
                    }
                } catch (IOException e) {
                    // The terminal is going away, which the keyboard tells.
                }
            }
        }
    }

    @Override
    public synchronized void write(byte[] frame) throws IOException {
        if (!isClosed) {
            out.write(frame);
            writes++;
            if (writes == FIRST_PICTURE) {
                // Reaching the class for signals takes 30 ms, which the first picture need not wait for.
                Thread.ofPlatform().daemon().name("window-changes").start(this::watchWindow);
            }
        }
    }

    @Override
    public void suspend() throws IOException {
        synchronized (this) {
            if (!isClosed) {
                Stty.restore(before.settings());
                JobControl.stop();
                Stty.makeRawAgain();
            }
        }
        Rect size = Stty.size();
        synchronized (isSizeWanted) {
            told = size;
        }
        events.accept(new TerminalEvent.Resumed(size));
    }

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
        if (isClosed) {
            return;
        }
        isClosed = true;
        if (keyboard != null) {
            keyboard.close();
        }
        try {
            out.write(farewell);
        } catch (IOException e) {
            // The terminal has gone; its settings may still matter to whoever has it next.
        }
        try {
            Stty.restore(before.settings());
        } catch (IOException e) {
            // As above.
        }
    }
}
