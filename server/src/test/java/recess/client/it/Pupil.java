package recess.client.it;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A pupil's program, in a process of its own: what is typed into it, and all that it has shown. Thread-safe. */
final class Pupil implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final String name;
    private final Process process;
    private final StringBuilder shown = new StringBuilder();
    private boolean ended;
    private int awaited;

    private Pupil(String name, Process process) {
        this.name = name;
        this.process = process;
        Thread.ofVirtual().name(name).start(this::read);
    }

    /**
     * Starts it.
     *
     * @param home where it keeps what it keeps
     */
    static Pupil start(String name, Path home, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_STATE_HOME", home.resolve("state").toString());
        builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new Pupil(name, builder.start());
    }

    String name() {
        return name;
    }

    /** Types lines. */
    Pupil type(String... lines) throws IOException {
        for (String line : lines) {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        process.getOutputStream().flush();
        return this;
    }

    /** Waits until it shows a text, behind what was waited for before. */
    synchronized Pupil await(String text) throws InterruptedException {
        await(() -> shown.indexOf(text, awaited) >= 0, "did not see '" + text + "'");
        awaited = shown.indexOf(text, awaited) + text.length();
        return this;
    }

    /** Waits until it has shown some texts so often in all. */
    synchronized void awaitTimes(int times, String... texts) throws InterruptedException {
        await(
                () -> Stream.of(texts).mapToInt(this::times).sum() >= times,
                "did not see " + List.of(texts) + " " + times + " times");
    }

    /** Waits until it has ended by itself. */
    synchronized Pupil awaitEnd() throws InterruptedException {
        await(() -> ended, "is still running");
        return this;
    }

    private synchronized void await(BooleanSupplier wanted, String otherwise) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!wanted.getAsBoolean()) {
            long left = deadline - System.nanoTime();
            if (ended || left <= 0) {
                throw new AssertionError(name + " " + otherwise + (ended ? " and ended" : "") + "; it saw\n" + shown);
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** All that it has shown. */
    synchronized String saw() {
        return shown.toString();
    }

    /** How often it has shown a text. */
    int times(String text) {
        String all = saw();
        int times = 0;
        for (int at = all.indexOf(text); at >= 0; at = all.indexOf(text, at + text.length())) {
            times++;
        }
        return times;
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** As if the machine had been switched off. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private void read() {
        try (Reader in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            char[] buffer = new char[4096];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                took(new String(buffer, 0, count));
            }
        } catch (IOException e) {
            took("(" + e + ")");
        }
        synchronized (this) {
            ended = true;
            notifyAll();
        }
    }

    private synchronized void took(String text) {
        shown.append(text.replace("\r", ""));
        notifyAll();
    }
}
