package recess.client.terminal;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The terminal in which the program was started: a Unix terminal, or a console of Windows. */
public final class LocalTerminal {
    private static final boolean IS_WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private LocalTerminal() {}

    /**
     * Takes it over, in raw mode until it is closed or the program ends.
     *
     * @param environment as {@link #environment} has it
     * @throws IOException when there is none, or it cannot be set up; it is left as it was
     */
    public static TerminalPort open(Map<String, String> environment) throws IOException {
        return IS_WINDOWS ? WindowsConsole.open(environment) : UnixTerminal.open(environment);
    }

    /** What it can show. Windows has no variables for that; they are as its own ssh sets them, but for the colours. */
    public static Map<String, String> environment(Map<String, String> process) {
        return IS_WINDOWS ? onWindows(process) : process;
    }

    static Map<String, String> onWindows(Map<String, String> process) {
        Map<String, String> environment =
                new HashMap<>(Map.of("TERM", "xterm-256color", "COLORTERM", "truecolor", "LC_ALL", "C.UTF-8"));
        environment.putAll(process);
        return environment;
    }
}
