package recess.client.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import recess.client.widget.Rect;

/** The settings of the terminal's line, through the program that every Unix has for them. */
final class Stty {
    static final File TERMINAL = new File("/dev/tty");
    private static final String RAW = "-icanon -echo -iexten -isig -ixon -icrnl min 1 time 0";

    private static final Pattern SIZE = Pattern.compile("([0-9]{1,6}) ([0-9]{1,6})");

    private Stty() {}

    /**
     * What was found before the line was changed.
     *
     * @param settings as {@code stty} takes them back
     */
    record Before(String settings, Rect size) {}

    /** Notes settings and size, and makes the line raw: one program for all of it, because each takes milliseconds. */
    static Before makeRaw() throws IOException {
        String[] lines = shell("stty -g && stty size && stty " + RAW).split("\n", -1);
        return new Before(lines[0].strip(), size(lines.length < 2 ? "" : lines[1]));
    }

    static void restore(String settings) throws IOException {
        run("stty", settings);
    }

    static void makeRawAgain() throws IOException {
        shell("stty " + RAW);
    }

    static Rect size() throws IOException {
        return size(run("stty", "size"));
    }

    /** Rows and columns; a terminal that does not know says 0 0. */
    private static Rect size(String line) throws IOException {
        Matcher numbers = SIZE.matcher(line.strip());
        if (!numbers.matches()) {
            throw new IOException("stty says '" + line.strip() + "'");
        }
        return TerminalPort.size(Integer.parseInt(numbers.group(2)), Integer.parseInt(numbers.group(1)));
    }

    static String shell(String commands) throws IOException {
        return run("/bin/sh", "-c", commands);
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectInput(TERMINAL)
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("stty: " + out.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return out;
    }
}
