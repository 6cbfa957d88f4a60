package recess.client.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.ShutdownHooks;
import recess.client.widget.Rect;
import recess.common.message.Bytes;

/**
 * A console of Windows, by JLine: it turns the key and mouse events of the console into what xterm would send, except that a
 * paste comes as if it had been typed, and it writes Unicode whatever the console's code page is. Not run on Windows yet.
 */
final class WindowsConsole implements TerminalPort {
    /** What JLine calls a console that obeys escape sequences: those of Windows 10 and later. */
    private static final String WITH_ESCAPE_SEQUENCES = "windows-vtp";

    private final Map<String, String> environment;
    private final Terminal console;
    private final Attributes before;
    private final Rect opened;
    private final Thread hook = new Thread(this::restore, "terminal-restore");
    private volatile Consumer<TerminalEvent> events = _ -> {};
    private byte[] farewell = {};
    private boolean isClosed;
    /** The size that was told last; guarded by {@code opened}. */
    private Rect told;

    private WindowsConsole(Map<String, String> environment, Terminal console) {
        this.environment = Map.copyOf(environment);
        this.console = console;
        this.before = console.getAttributes();
        this.opened = sizeNow();
        this.told = opened;
    }

    /**
     * Takes the console over.
     *
     * @throws IOException when there is none, or it obeys no escape sequences; it is left as it was
     */
    static WindowsConsole open(Map<String, String> environment) throws IOException {
        // JLine's hook would close the console beside ours, before the farewell.
        System.setProperty(ShutdownHooks.PROP_DISABLE_SHUTDOWN_HOOK, "true");
        Terminal console;
        try {
            console = TerminalBuilder.builder()
                    .system(true)
                    // Left alone, it would be the console's code page.
                    .encoding(StandardCharsets.UTF_8)
                    // The first unpacks a library, which some schools forbid; the second needs none, and starts slower.
                    .providers("jni,ffm")
                    .dumb(false)
                    .build();
        } catch (IllegalStateException e) {
            throw new IOException("no console", e);
        }
        if (!console.getType().equals(WITH_ESCAPE_SEQUENCES)) {
            console.close();
            throw new IOException("a console without escape sequences, older than Windows 10");
        }
        WindowsConsole taken = over(environment, console);
        Runtime.getRuntime().addShutdownHook(taken.hook);
        return taken;
    }

    /** Makes a console raw that JLine has opened. */
    static WindowsConsole over(Map<String, String> environment, Terminal console) {
        WindowsConsole taken = new WindowsConsole(environment, console);
        console.enterRawMode();
        Attributes raw = console.getAttributes();
        // Ctrl-C is a key.
        raw.setLocalFlag(LocalFlag.ISIG, false);
        raw.setInputFlag(InputFlag.ICRNL, false);
        console.setAttributes(raw);
        return taken;
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public Rect size() {
        return opened;
    }

    @Override
    public synchronized void begin(Consumer<TerminalEvent> listener, byte[] last) {
        if (isClosed) {
            return;
        }
        events = listener;
        farewell = last.clone();
        // The sequence that asks a terminal for them does nothing here.
        console.trackMouse(Terminal.MouseTracking.Normal);
        console.handle(Terminal.Signal.WINCH, _ -> tellSize());
        Thread.ofPlatform().daemon().name("keyboard").start(this::read);
        // It may have changed since it was looked up first.
        tellSize();
    }

    /** In UTF-16, as the console has it: the two halves of a letter may come one after the other. */
    private void read() {
        char[] chars = new char[4_096];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer typed = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            for (int n = console.reader().readBuffered(chars);
                    n >= 0;
                    n = console.reader().readBuffered(chars)) {
                typed.write(chars, 0, n);
                typed.flush();
                if (bytes.size() > 0) {
                    events.accept(new TerminalEvent.Typed(Bytes.copyOf(bytes.toByteArray())));
                    bytes.reset();
                }
            }
        } catch (IOException e) {
            // Closed, or the console has gone: as good as its end.
        }
        events.accept(new TerminalEvent.Closed());
    }

    /** Scrolling tells of a change, too. */
    private void tellSize() {
        synchronized (opened) {
            Rect size = sizeNow();
            if (!size.equals(told)) {
                told = size;
                events.accept(new TerminalEvent.Resized(size));
            }
        }
    }

    private Rect sizeNow() {
        Size size = console.getSize();
        return TerminalPort.size(size.getColumns(), size.getRows());
    }

    @Override
    public synchronized void write(byte[] frame) throws IOException {
        if (!isClosed) {
            console.output().write(frame);
            console.output().flush();
        }
    }

    /** Windows stops no programs. */
    @Override
    public void suspend() {
        events.accept(new TerminalEvent.Resumed(sizeNow()));
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
        try {
            write(farewell);
        } catch (IOException e) {
            // The console has gone; its settings may still matter to whoever has it next.
        }
        isClosed = true;
        console.trackMouse(Terminal.MouseTracking.Off);
        console.setAttributes(before);
        try {
            console.close();
        } catch (IOException e) {
            // As above.
        }
    }
}
