package recess.server.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A terminal of 100 columns and 30 lines whose every byte is seen, and which can freeze: a program runs in it, by {@code script}. */
final class Pty implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String QUESTION = "\u001b[5n";
    private static final Pattern MODE = Pattern.compile("\u001b\\[\\?(\\d+)([hl])");

    private final Process process;
    private final StringBuilder shown = new StringBuilder();
    private int answered;
    private boolean isFrozen;

    private Pty(Process process) {
        this.process = process;
    }

    /** Runs a command line of the shell in a folder, and then {@code stty -a}. */
    static Pty run(Path folder, String commandLine) throws IOException, InterruptedException {
        assumeTrue(Tmux.isInstalled("script"), "skipped: script is not installed");
        ProcessBuilder builder = new ProcessBuilder(
                        "script",
                        "-q",
                        "-e",
                        "-c",
                        "stty cols 100 rows 30; " + commandLine + "; echo exit code $?; stty -a",
                        "/dev/null")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().put("SHELL", "/bin/sh");
        Pty pty = new Pty(builder.start());
        Thread.ofVirtual().name("pty").start(pty::read);
        return pty;
    }

    /** Shows nothing more, and answers nothing, until {@link #thaw}; what the program writes waits in the pipe. */
    synchronized void freeze() {
        isFrozen = true;
    }

    synchronized void thaw() throws IOException {
        isFrozen = false;
        notifyAll();
        answer();
    }

    void type(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Waits until something has been shown, and returns all up to there. */
    synchronized String await(String text) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (shown.indexOf(text) < 0) {
            long millis = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (millis <= 0) {
                throw new AssertionError(
                        "no '" + text + "' in " + shown.toString().replace('\u001b', '^'));
            }
            wait(millis);
        }
        return shown.toString();
    }

    /** Waits until the program has ended and its terminal been looked at; returns all that was shown. */
    String awaitEnd() throws InterruptedException {
        process.waitFor();
        return await("lnext");
    }

    /** The modes that have been switched on or off, by number, as they are now. */
    static Map<Integer, Boolean> modes(String shown) {
        Map<Integer, Boolean> modes = new TreeMap<>();
        Matcher matcher = MODE.matcher(shown);
        while (matcher.find()) {
            modes.put(Integer.valueOf(matcher.group(1)), matcher.group(2).equals("h"));
        }
        return modes;
    }

    /** What was shown, frame by frame, as far as the program has asked behind each. */
    static List<String> frames(String shown) {
        return new ArrayList<>(List.of(shown.split(Pattern.quote(QUESTION), -1)));
    }

    /** The window is closed. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void read() {
        byte[] buffer = new byte[4096];
        try (InputStream in = process.getInputStream()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                shows(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            // Closed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void shows(String bytes) throws IOException, InterruptedException {
        while (isFrozen) {
            wait();
        }
        shown.append(bytes);
        answer();
        notifyAll();
    }

    /** Says that it is well, as often as it was asked. */
    private void answer() throws IOException {
        int asked = frames(shown.toString()).size() - 1;
        for (; answered < asked; answered++) {
            type("\u001b[0n");
        }
    }
}
