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
        AtomicBoolean asked = new AtomicBoolean();
        for (String name : new String[] {"INT", "TERM"}) {
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
