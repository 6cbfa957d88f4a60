package recess.server.bench;

import java.io.IOException;
import java.util.List;

/**
 * The server on one core and the load on another, where this machine has two and {@code taskset}: otherwise the two take turns
 * on all, and what is measured is both.
 */
final class Cores implements AutoCloseable {
    private static final int ALL = Runtime.getRuntime().availableProcessors();
    private static final boolean DIVISIBLE = ALL > 1 && Programs.isInstalled("taskset", "-V");

    private Cores() {}

    /** Keeps this process on the first core until it is closed. */
    static Cores divide() throws IOException {
        keepOn("0");
        return new Cores();
    }

    /** What a server's command begins with. */
    static List<String> serverPrefix() {
        return DIVISIBLE ? List.of("taskset", "-c", "1") : List.of();
    }

    static String description() {
        return DIVISIBLE ? ALL + " cores, one for the server, one for the load" : ALL + " cores, for server and load";
    }

    @Override
    public void close() throws IOException {
        keepOn("0-" + (ALL - 1));
    }

    private static void keepOn(String cores) throws IOException {
        if (DIVISIBLE) {
            Programs.run(
                    "taskset",
                    "-acp",
                    cores,
                    Long.toString(ProcessHandle.current().pid()));
        }
    }
}
