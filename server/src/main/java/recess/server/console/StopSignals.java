package recess.server.console;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jline.utils.Signals;

/**
 * Ctrl-C and SIGTERM: the first asks for a stop, the second ends the process at once. A shutdown hook could do neither:
 * the JVM would exit with 143, and not listen for a second signal.
 */
public final class StopSignals {
    private StopSignals() {}

    /**
     * Handles both signals from now on.
     *
     * @param stop asks for a stop; gets the signal's name
     * @param atOnce ends the process
     */
    public static void handle(Consumer<String> stop, Runnable atOnce) {
        handle(stop, atOnce, "INT", "TERM");
    }

    /** The same for SIGTERM alone: Ctrl-C is the prompt's. */
    public static void handleTermination(Consumer<String> stop, Runnable atOnce) {
        handle(stop, atOnce, "TERM");
    }

    private static void handle(Consumer<String> stop, Runnable atOnce, String... names) {
        AtomicBoolean asked = new AtomicBoolean();
        for (String name : names) {
            Signals.register(name, () -> {
                if (asked.getAndSet(true)) {
                    atOnce.run();
                } else {
                    stop.accept("SIG" + name);
                }
            });
        }
    }
}
