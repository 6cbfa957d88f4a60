package recess.server.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Somebody who types what a document shows, in a folder and on a network that are like those of the documents: it has the
 * usual ports to itself, the address 192.168.1.20, and that address is called {@code lab}. It needs namespaces of Linux.
 */
final class Reader implements AutoCloseable {
    private static final String PROMPT_LINE = "\\[(\\d+)\\] \\$";
    private static final Pattern PROMPT = Pattern.compile(".*" + PROMPT_LINE);
    private static final Pattern TYPED = Pattern.compile(PROMPT_LINE + " .*");
    private static final String USUAL_SERVER = "recess-server --lan";
    private static final String QUESTION = "[y/N]";
    private static final String CONSOLE = "recess>";
    private static final Duration STILL = Duration.ofMillis(300);

    /** What is there until somebody ends it. */
    private static final Pattern GOES_ON =
            Pattern.compile("(?:telnet|nc) \\S+ \\d+|recess(?: (?:play|watch|bot|swarm)\\b.*)?");

    /** What a refusal looks like, whoever says it. */
    private static final Pattern REFUSAL = Pattern.compile(
            "ERR .*|.*; usage: .*|there is no .*|.* is none of .*|.*(?:refused|No such file|not found|Unknown option).*");

    private final Path folder;
    private final Process network;
    private Tmux server;

    private Reader(Path folder, Process network) {
        this.folder = folder;
        this.network = network;
    }

    /** Begins in an empty folder; the test is skipped where the system does not allow such a network. */
    static Reader in(Path folder) throws IOException, InterruptedException {
        Path hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 localhost\n192.168.1.20 lab\n");
        Process network = new ProcessBuilder(
                        "unshare",
                        "--user",
                        "--map-root-user",
                        "--net",
                        "--mount",
                        "sh",
                        "-c",
                        "ip link set lo up && ip address add 192.168.1.20/32 dev lo && mount --bind '" + hosts
                                + "' /etc/hosts && echo there && exec sleep 600")
                .redirectErrorStream(true)
                .start();
        String said = network.inputReader(StandardCharsets.UTF_8).readLine();
        if (!"there".equals(said)) {
            network.destroyForcibly().waitFor();
            assumeTrue(false, "skipped: no network of our own here: " + said);
        }
        program(folder.resolve("server/bin/recess-server"), "recess-server.jar", Path.of("target"));
        program(folder.resolve("client-tui/bin/recess"), "recess.jar", Path.of("..", "client-tui", "target"));
        return new Reader(folder, network);
    }

    /** In place of the launchers, which have tests of their own, and build. */
    private static void program(Path file, String jar, Path where) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar '"
                        + where.resolve(jar).toAbsolutePath() + "' \"$@\"\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Starts a server, in place of the one that runs, or has the settings checked. Where none is started, the usual one runs. */
    void serve(String line) throws IOException, InterruptedException {
        stop();
        if (line.contains("--check")) {
            inShell(List.of(line));
            return;
        }
        server = shell();
        server.type("-l", line);
        server.type("Enter");
        server.await(
                "ready or an end", screen -> screen.contains("ready") || (screen.size() > 1 && isAtPrompt(screen)));
        requireThat(!isAtPrompt(server.screen()), line, server.screen());
        server.awaitLast(CONSOLE);
    }

    /** Types a command at the console. */
    void teach(String line) throws IOException, InterruptedException {
        requireServer();
        server.type("-l", line);
        server.awaitLast(CONSOLE + " " + line);
        server.type("Enter");
        List<String> screen = server.await("answer", shown -> isAnswered(shown) || isAsked(shown));
        if (!isAnswered(screen)) {
            server.type("y", "Enter");
            screen = server.await("answer", Reader::isAnswered);
        }
        int typed = screen.lastIndexOf(CONSOLE + " " + line);
        requireNoRefusal(line, screen.subList(typed + 1, screen.size()));
        server.type("C-l");
    }

    /** Types each line into a shell of its own; what does not end by itself is ended. */
    void run(List<String> lines) throws IOException, InterruptedException {
        requireServer();
        inShell(lines);
    }

    private void inShell(List<String> lines) throws IOException, InterruptedException {
        for (String line : lines) {
            try (Tmux shell = shell()) {
                List<String> screen = start(shell, line);
                requireThat(isAtPrompt(screen) || GOES_ON.matcher(line).matches(), line, screen);
            }
        }
    }

    /** Starts a program and types lines into it. */
    void type(List<String> lines) throws IOException, InterruptedException {
        requireServer();
        try (Tmux shell = shell()) {
            requireThat(!isAtPrompt(start(shell, lines.getFirst())), lines.getFirst(), shell.screen());
            for (String line : lines.subList(1, lines.size())) {
                List<String> before = shell.screen();
                shell.type("-l", line);
                shell.type("Enter");
                shell.await(
                        "answer to " + line,
                        shown -> !shown.isEmpty()
                                && !shown.equals(before)
                                && !shown.getLast().equals(line));
                requireNoRefusal(line, settled(shell));
            }
        }
    }

    private List<String> start(Tmux shell, String line) throws IOException, InterruptedException {
        shell.type("-l", line);
        shell.type("Enter");
        boolean goesOn = GOES_ON.matcher(line).matches();
        shell.await(
                "end of " + line,
                shown -> shown.size() > 1 && (isAtPrompt(shown) || (goesOn && !isTyped(shown.getLast()))));
        List<String> screen = goesOn ? settled(shell) : shell.screen();
        requireNoRefusal(line, screen);
        if (isAtPrompt(screen)) {
            requireThat(screen.getLast().endsWith("[0] $"), line, screen);
        }
        return screen;
    }

    private static boolean isAnswered(List<String> screen) {
        return screen.size() > 1 && screen.getLast().equals(CONSOLE);
    }

    private static boolean isAsked(List<String> screen) {
        return !screen.isEmpty() && screen.getLast().endsWith(QUESTION);
    }

    private static boolean isTyped(String line) {
        return TYPED.matcher(line).matches();
    }

    /** What is on the screen when nothing has changed for a while. */
    private static List<String> settled(Tmux shell) throws IOException, InterruptedException {
        List<String> before;
        List<String> screen = shell.screen();
        do {
            before = screen;
            Thread.sleep(STILL);
            screen = shell.screen();
        } while (!screen.equals(before));
        return screen;
    }

    private static boolean isAtPrompt(List<String> screen) {
        return !screen.isEmpty() && PROMPT.matcher(screen.getLast()).matches();
    }

    private static void requireNoRefusal(String line, List<String> screen) {
        requireThat(screen.stream().noneMatch(shown -> REFUSAL.matcher(shown).matches()), line, screen);
    }

    private static void requireThat(boolean well, String line, List<String> screen) {
        if (!well) {
            throw new AssertionError(line + " led to\n" + String.join("\n", screen));
        }
    }

    private Tmux shell() throws IOException, InterruptedException {
        Map<String, String> environment = Map.of(
                "HOME",
                folder.toString(),
                "PATH",
                folder.resolve("server/bin") + ":" + folder.resolve("client-tui/bin") + ":" + System.getenv("PATH"),
                "PS1",
                "[$?] $ ",
                "ENV",
                "");
        StringBuilder command = new StringBuilder("nsenter --target " + network.pid()
                + " --user --net --mount --preserve-credentials env -C " + Tmux.quoted(List.of(folder.toString())));
        environment.forEach((name, value) -> command.append(' ').append(Tmux.quoted(List.of(name + "=" + value))));
        Tmux shell = Tmux.run(folder, command + " sh -i");
        shell.await("prompt", Reader::isAtPrompt);
        return shell;
    }

    private void requireServer() throws IOException, InterruptedException {
        if (server == null) {
            serve(USUAL_SERVER);
        }
    }

    private void stop() throws IOException, InterruptedException {
        if (server != null) {
            server.type("stop", "Enter");
            server.await(QUESTION);
            server.type("y", "Enter");
            server.await("end of the server", Reader::isAtPrompt);
            server.close();
            server = null;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (server != null) {
            server.close();
        }
        network.destroy();
        network.waitFor(10, TimeUnit.SECONDS);
    }
}
