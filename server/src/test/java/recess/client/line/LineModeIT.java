package recess.client.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.client.it.LocalServer;
import recess.server.StartException;

/** The program as a child, with pipes for its input and output, as a script runs it. */
class LineModeIT {
    private static final Pattern HINT = Pattern.compile("(\\d+) is (too low|too high|correct).*");

    @TempDir
    private Path folder;

    @Test
    void playsAWholeGameAndUploadsAFileThroughAPipe() throws IOException, StartException, InterruptedException {
        Path file = Files.writeString(folder.resolve("my notes.txt"), "some text\n");
        try (LocalServer server = LocalServer.start(folder.resolve("data"))) {
            Process child = start("play", server.lobby().toString(), "--plain", "--name", "ann");
            try (PrintStream in = new PrintStream(child.getOutputStream(), true, StandardCharsets.UTF_8);
                    BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
                in.println("upload '" + file + "'");
                in.println("solo guess");
                List<String> said = new ArrayList<>();
                await("guess a number", out, said);
                int low = 1;
                int high = 100;
                String hint = "";
                while (!hint.equals("correct")) {
                    int guess = (low + high) / 2;
                    in.println(guess);
                    Matcher told = HINT.matcher(await(guess + " is ", out, said));
                    assertThat(told.matches()).isTrue();
                    hint = told.group(2);
                    low = hint.equals("too low") ? guess + 1 : low;
                    high = hint.equals("too high") ? guess - 1 : high;
                }
                in.close();
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    said.add(line);
                }
                assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(child.exitValue()).isZero();
                assertThat(said)
                        .contains("* connected to " + server.lobby(), "* you are ann")
                        .anyMatch(line -> line.startsWith("* guess won in "))
                        .anyMatch(line -> line.startsWith("* upload 1 my notes.txt: stored as my notes.txt, 10 bytes"));
                assertThat(String.join("", said)).doesNotContain("\u001b", "\r");
            } finally {
                child.destroyForcibly();
            }
            try (Stream<Path> stored = Files.walk(folder.resolve("data"))) {
                assertThat(stored.filter(path -> path.endsWith("my notes.txt") && path.toString().contains("uploads")))
                        .hasSize(1);
            }
        }
    }

    @Test
    void playsAgainstBotsWithoutAServer() throws IOException, InterruptedException {
        Process child = start("play", "--offline", "--plain", "--name", "ann");
        try (PrintStream in = new PrintStream(child.getOutputStream(), true, StandardCharsets.UTF_8);
                BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            List<String> said = new ArrayList<>();
            in.println("create guess rounds 1");
            in.println("bot binary");
            in.println("start");
            await("* round 1 of 1 has begun", out, said);
            // The bot may be right at once, so only the end is certain.
            await("* all rounds are played", out, said);
            in.println("quit");
            await("bye", out, said);
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).isZero();
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void saysAtOnceThatThereIsNoServer() throws IOException, InterruptedException {
        Process child = start("play", "127.0.0.1:1", "--plain");
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            child.getOutputStream().close();
            assertThat(out.readAllAsString()).contains("nothing listens at 127.0.0.1:1: is the server running?");
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).isEqualTo(69);
        } finally {
            child.destroyForcibly();
        }
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                Path.of("..", "client-tui", "target", "recess.jar").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        builder.environment().remove("RECESS_SERVER");
        Process child = builder.start();
        // A test that waits for what never comes then sees the end instead.
        var _ = child.onExit().completeOnTimeout(child, 120, TimeUnit.SECONDS).thenAccept(Process::destroyForcibly);
        return child;
    }

    private static String await(String beginning, BufferedReader out, List<String> said) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new AssertionError("nothing begins with '" + beginning + "' in " + said);
    }
}
