package recess.server.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A real terminal, 100 columns and 30 lines, that a program runs in: tmux on a socket of its own. */
final class Tmux implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final String socket = "recess-" + UUID.randomUUID();

    private Tmux() {}

    /** Runs a command line of the shell in a folder; the terminal stays when it has ended. */
    static Tmux run(Path folder, String commandLine) throws IOException, InterruptedException {
        assumeTrue(isInstalled("tmux"), "skipped: tmux is not installed");
        Tmux tmux = new Tmux();
        tmux.tell(
                "new-session",
                "-d",
                "-x",
                "100",
                "-y",
                "30",
                "-c",
                folder.toString(),
                "LC_ALL=" + Utf8Locale.required().get("LC_ALL") + "; export LC_ALL; " + commandLine
                        + "; echo exit code $?; stty -a; exec cat");
        return tmux;
    }

    /** Whether the shell finds a program. */
    static boolean isInstalled(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + program)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /** Types keys by their names, or text. */
    void type(String... keys) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("send-keys"));
        command.addAll(Arrays.asList(keys));
        tell(command.toArray(String[]::new));
    }

    /** The screen, without the blanks behind its lines and without empty lines. */
    List<String> screen() throws IOException, InterruptedException {
        return tell("capture-pane", "-p")
                .lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Waits until the screen shows something. */
    List<String> await(String what, Predicate<List<String>> shown) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> screen = screen();
        while (!shown.test(screen)) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("no " + what + " on\n" + String.join("\n", screen));
            }
            Thread.sleep(LOOK_EVERY);
            screen = screen();
        }
        return screen;
    }

    /** Waits until a line of the screen contains a text. */
    List<String> await(String text) throws IOException, InterruptedException {
        return await("'" + text + "'", screen -> screen.stream().anyMatch(line -> line.contains(text)));
    }

    /** Waits until the last line is exactly this. */
    List<String> awaitLast(String line) throws IOException, InterruptedException {
        return await(
                "last line '" + line + "'",
                screen -> !screen.isEmpty() && screen.getLast().equals(line));
    }

    /** What tmux knows of the terminal: {@code alternate_on}, {@code cursor_flag}, {@code mouse_any_flag}. */
    String flag(String name) throws IOException, InterruptedException {
        return tell("display-message", "-p", "#{" + name + "}").strip();
    }

    /** The window gets another size. */
    void resize(int columns, int rows) throws IOException, InterruptedException {
        tell("resize-window", "-x", Integer.toString(columns), "-y", Integer.toString(rows));
    }

    /** The title that the program has given its window. */
    String title() throws IOException, InterruptedException {
        return tell("display-message", "-p", "#{pane_title}").strip();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        tell("kill-server");
    }

    private String tell(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tmux", "-L", socket, "-f", "/dev/null"));
        command.addAll(Arrays.asList(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return answer;
    }

    /** A word as the shell takes it for one, whatever is in it. */
    static String quoted(List<String> words) {
        return words.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
