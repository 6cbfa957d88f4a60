package recess.server.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program in a process of its own, as a user starts it. */
final class Program implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("listening (\\S+) (\\S+):(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final BufferedReader out;
    private final Path errors;
    private final List<String> lines = new ArrayList<>();

    private Program(Process process, Path errors) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.errors = errors;
    }

    /** Starts it in a folder, with arguments. */
    static Program start(Path folder, String... arguments) throws IOException {
        List<String> command = java();
        command.addAll(List.of(arguments));
        return run(folder, command);
    }

    /** Starts it in a folder, in an environment that has more than this one, with arguments. */
    static Program start(Map<String, String> environment, Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("env"));
        environment.forEach((name, value) -> command.add(name + "=" + value));
        command.addAll(java());
        command.addAll(List.of(arguments));
        return run(folder, command);
    }

    /** Starts it with a limit on open files. */
    static Program startLimitedTo(int openFiles, Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -n " + openFiles + "; exec \"$@\"", "sh"));
        command.addAll(java());
        command.addAll(List.of(arguments));
        return run(folder, command);
    }

    /** Starts it as {@code nohup} and a shell in the background do: SIGINT is ignored. */
    static Program startInTheBackground(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
        command.addAll(java());
        command.addAll(List.of(arguments));
        return run(folder, command);
    }

    /** Starts it as a terminal does, even where the tests were started in the background: SIGINT is not ignored. */
    static Program startInTheForeground(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = java();
        command.addAll(List.of(arguments));
        if (isInterruptIgnored()) {
            // What is ignored stays so in a child of Java's or of a shell's; this is the way to undo it.
            assumeTrue(Tmux.isInstalled("perl"), "skipped: SIGINT is ignored here, and perl is not installed");
            command.addAll(0, List.of("perl", "-e", "$SIG{INT} = 'DEFAULT'; exec @ARGV"));
        }
        return run(folder, command);
    }

    private static boolean isInterruptIgnored() throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "kill -INT $$").start().waitFor() == 0;
    }

    /** Starts it by a line for the shell, in which {@code "$@"} is the command. */
    static Program startFromTheShell(String line, Map<String, String> environment, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", line, "sh"));
        command.addAll(java());
        return run(folder, command, environment);
    }

    /** The command that starts it. */
    static List<String> java() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                Path.of("target", "recess-server.jar").toAbsolutePath().toString()));
    }

    private static Program run(Path folder, List<String> command) throws IOException {
        return run(folder, command, Map.of());
    }

    private static Program run(Path folder, List<String> command, Map<String, String> environment) throws IOException {
        Path errors = Files.createTempFile("recess", ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(environment);
        return new Program(builder.start(), errors);
    }

    /** Reads standard output up to {@code ready}. */
    Program awaitReady() throws IOException {
        while (true) {
            String line = out.readLine();
            if (line == null) {
                throw new AssertionError("ended before it was ready: " + errors());
            }
            lines.add(line);
            if (line.equals("ready")) {
                return this;
            }
        }
    }

    /** Reads standard output up to a line that begins like this, and returns it. */
    String awaitLine(String beginning) throws IOException {
        String line = out.readLine();
        while (line != null && !line.startsWith(beginning)) {
            line = out.readLine();
        }
        if (line == null) {
            throw new AssertionError("ended without '" + beginning + "': " + errors());
        }
        lines.add(line);
        return line;
    }

    /** What it has printed up to {@code ready}. */
    List<String> lines() {
        return lines;
    }

    InetSocketAddress address(String listener) throws IOException {
        for (String line : lines) {
            Matcher matcher = LISTENING.matcher(line);
            if (matcher.matches() && matcher.group(1).equals(listener)) {
                return new InetSocketAddress(
                        InetAddress.getByName(matcher.group(2)), Integer.parseInt(matcher.group(3)));
            }
        }
        throw new AssertionError("no " + listener + " in " + lines);
    }

    /** Sends a signal by name: TERM, INT. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("still running: " + errors());
        }
        return process.exitValue();
    }

    String output() throws IOException {
        StringBuilder rest = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            rest.append(line).append('\n');
        }
        return rest.toString();
    }

    String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            return String.valueOf(e);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        Files.deleteIfExists(errors);
    }
}
