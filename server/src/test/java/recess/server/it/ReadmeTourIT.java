package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tour in README, typed into the shells that students have. */
class ReadmeTourIT {
    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "dash"})
    void worksInEveryShellAsItIsPrinted(String shell) throws Exception {
        assumeThat(isThere(shell)).as("there is no " + shell).isTrue();
        assumeThat(isThere("nc")).as("there is no nc").isTrue();
        try (TestServer server =
                TestServer.in(data).listen("upload/nul@0", "echo/ack@0").start()) {
            String tour = tour().replace(
                            " 1236", " " + server.address("upload/nul").getPort())
                    .replace(" 1234", " " + server.address("echo/ack").getPort());
            List<String> answers = new ArrayList<>();
            for (String line : tour.lines().map(String::strip).toList()) {
                if (line.startsWith("printf ")) {
                    answers.add(run(shell, "-c", line).strip().replaceAll("\\s+", " "));
                }
            }
            assertThat(answers).containsExactly("0000000 \\0 \\0 0000002", "OK");
            assertThat(data.resolve("uploads/127.0.0.1/notes.txt")).hasContent("some text");
        }
    }

    @Test
    void hasAProgramThatWins() throws Exception {
        assumeThat(isThere("python3")).as("there is no python3").isTrue();
        try (TestServer server = TestServer.in(data).listen("guess/words@0").start()) {
            String tour = tour();
            int begin = tour.indexOf("```python\n") + "```python\n".length();
            String program = tour.substring(begin, tour.indexOf("```", begin))
                    .replace(
                            "9998",
                            Integer.toString(server.address("guess/words").getPort()));
            assertThat(run("python3", "-c", program)).contains("won with ");
        }
    }

    private static String tour() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        int begin = readme.indexOf("## A tour");
        return readme.substring(begin, readme.indexOf("\n## ", begin));
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("it ends").isTrue();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean isThere(String tool) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
