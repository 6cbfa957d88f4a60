package recess.client.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import recess.client.link.Server;

/** A real terminal: a window of a tmux of its own, with a shell in it. */
final class TmuxWindow implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK_EVERY_MILLIS = 50;

    private final Path folder;
    private final String socket;

    private TmuxWindow(Path folder) {
        this.folder = folder;
        this.socket = folder.resolve("tmux").toString();
    }

    /**
     * Opens it; the test is skipped where there is no tmux.
     *
     * @param folder short, because the name of a socket has to fit in 108 bytes
     */
    static TmuxWindow open(Path folder, int columns, int rows) throws IOException {
        assumeTrue(isInstalled("tmux"), "tmux is not installed: what needs a real terminal was not tested");
        Files.createDirectories(folder);
        TmuxWindow window = new TmuxWindow(folder);
        window.tmux("new-session", "-d", "-x", "" + columns, "-y", "" + rows, "exec sh");
        window.tmux("set", "-g", "default-terminal", "tmux-256color");
        return window;
    }

    static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    /** Starts the packaged program, with settings of its own, and notes what the terminal was like before and after. */
    TmuxWindow recess(String arguments) throws IOException {
        Path jar = Path.of("..", "client-tui", "target", "recess.jar")
                .toAbsolutePath()
                .normalize();
        return run("-jar '" + jar + "' " + arguments);
    }

    /** Starts the packaged server, with its console. */
    TmuxWindow server(String arguments) throws IOException {
        Path jar = Path.of("target", "recess-server.jar").toAbsolutePath();
        return run("-Xmx256m -jar '" + jar + "' " + arguments);
    }

    /** Starts a class of the tests. */
    TmuxWindow main(Class<?> program) throws IOException {
        return run("-cp '" + System.getProperty("java.class.path") + "' " + program.getName());
    }

    /** Starts telnet; the test is skipped where there is none. */
    TmuxWindow telnet(Server address) throws IOException {
        assumeTrue(isInstalled("telnet"), "telnet is not installed: a race against it was not tested");
        type("exec telnet " + address.host() + " " + address.port());
        return press("Enter");
    }

    private TmuxWindow run(String java) throws IOException {
        String program = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path script = folder.resolve("run");
        Files.writeString(script, """
            stty -a > before
            '%s' --enable-native-access=ALL-UNNAMED %s 2> errors
            echo "ended with $?" > ended
            stty -a > after
            echo it-is-over
            """.formatted(program, java));
        type("cd '" + folder + "' && export LANG=C.UTF-8 LC_ALL=C.UTF-8 TERM=tmux-256color HOME='" + folder
                + "' XDG_CONFIG_HOME= XDG_STATE_HOME= && clear && sh ./run");
        return press("Enter");
    }

    /** Types letters. They go by their bytes: in the C locale Java hands a command ASCII arguments only. */
    TmuxWindow type(String text) throws IOException {
        return send(text);
    }

    /** Presses keys, by tmux's names. */
    TmuxWindow press(String... keys) throws IOException {
        List<String> command = new ArrayList<>(List.of("send-keys"));
        command.addAll(List.of(keys));
        tmux(command.toArray(String[]::new));
        return this;
    }

    /** Lets the terminal send bytes of its own. */
    TmuxWindow send(String bytes) throws IOException {
        List<String> command = new ArrayList<>(List.of("send-keys", "-H"));
        for (byte b : bytes.getBytes(StandardCharsets.UTF_8)) {
            command.add(String.format("%02x", b));
        }
        tmux(command.toArray(String[]::new));
        return this;
    }

    /** Pastes, bracketed where the program has asked for that. Like what is typed, it goes by its bytes. */
    TmuxWindow paste(String text) throws IOException {
        tmux(text.getBytes(StandardCharsets.UTF_8), "load-buffer", "-");
        tmux("paste-buffer", "-p");
        return this;
    }

    TmuxWindow resize(int columns, int rows) throws IOException {
        tmux("resize-window", "-x", "" + columns, "-y", "" + rows);
        return this;
    }

    /** What the window shows. */
    String screen() throws IOException {
        return tmux("capture-pane", "-p");
    }

    /** What tmux knows of the window: {@code alternate_on}, {@code cursor_flag}, {@code mouse_any_flag}. */
    String flag(String name) throws IOException {
        return tmux("display-message", "-p", "#{" + name + "}").strip();
    }

    /** Waits until the window shows all of these, and returns what it shows. */
    String await(String... texts) throws IOException, InterruptedException {
        return await(screen -> Stream.of(texts).allMatch(screen::contains), String.join(", ", texts));
    }

    String await(Predicate<String> wanted, String what) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        String screen = screen();
        while (!wanted.test(screen)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no '" + what + "' within a minute in\n" + screen + errors());
            }
            // Another program's screen tells nobody that it has changed.
            Thread.sleep(LOOK_EVERY_MILLIS);
            screen = screen();
        }
        return screen;
    }

    /** What the program wrote to standard error. */
    String errors() throws IOException {
        Path errors = folder.resolve("errors");
        return Files.exists(errors) ? Files.readString(errors) : "";
    }

    /** A file that the run has written: {@code before}, {@code after}, {@code ended}. */
    String note(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** The process of the program. */
    ProcessHandle program() throws IOException {
        long shell = Long.parseLong(flag("pane_pid"));
        return ProcessHandle.of(shell)
                .orElseThrow()
                .descendants()
                .filter(p -> p.info().command().filter(c -> c.endsWith("java")).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private String tmux(String... arguments) throws IOException {
        return tmux(new byte[0], arguments);
    }

    private String tmux(byte[] input, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("tmux", "-f", "/dev/null", "-S", socket, "-u"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.remove("TMUX");
        environment.put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command + ": " + out);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return out;
    }

    @Override
    public void close() throws IOException {
        tmux("kill-server");
    }
}
