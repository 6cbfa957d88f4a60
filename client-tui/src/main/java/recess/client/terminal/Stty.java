package recess.client.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import recess.client.widget.Rect;

/** The settings of the terminal's line, through the program that every Unix has for them. */
final class Stty {
    static final File TERMINAL = new File("/dev/tty");
    private static final String RAW = "-icanon -echo -iexten -isig -ixon -icrnl min 1 time 0";

    private Stty() {}

    /**
     * What was found before the line was changed.
     *
     * @param settings as {@code stty} takes them back
     */
    record Before(String settings, Rect size) {}

    /** Notes settings and size, and makes the line raw: one program for all of it, because each takes milliseconds. */
    static Before makeRaw() throws IOException {
        String[] lines = run("stty -g && stty size && stty " + RAW).split("\n", -1);
        Optional<Rect> size = lines.length < 2 ? Optional.empty() : size(lines[1]);
        return new Before(
                lines[0].strip(),
                size.orElseThrow(() -> new IOException("stty says '" + lines[lines.length - 1] + "'")));
    }

    static void restore(String settings) throws IOException {
        run("stty " + settings);
    }

    static void makeRawAgain() throws IOException {
        run("stty " + RAW);
    }

    /** Empty where there is no terminal any more. */
    static Optional<Rect> size() throws IOException {
        return size(run("stty size"));
    }

    /** Rows and columns; a terminal that does not know says 0 0. */
    private static Optional<Rect> size(String line) {
        String[] numbers = line.strip().split(" ", -1);
        if (numbers.length != 2 || !numbers[0].matches("[0-9]{1,4}") || !numbers[1].matches("[0-9]{1,4}")) {
            return Optional.empty();
        }
        int rows = Integer.parseInt(numbers[0]);
        int columns = Integer.parseInt(numbers[1]);
        return Optional.of(rows == 0 || columns == 0 ? new Rect(0, 0, 80, 24) : new Rect(0, 0, columns, rows));
    }

    static String run(String command) throws IOException {
        Process process = new ProcessBuilder("/bin/sh", "-c", command)
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
