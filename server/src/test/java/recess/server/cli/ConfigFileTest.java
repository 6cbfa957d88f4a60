package recess.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --config}, tried with {@code --check}, which starts nothing. */
class ConfigFileTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void takesEveryOptionOfTheCommandLine() throws IOException {
        List<String> lines = new ArrayList<>(List.of("# my class", "", "   "));
        ServerSettings.ALL.stream()
                .filter(setting -> !setting.onlyTyped())
                .forEach(setting -> lines.add(setting.name() + " = "
                        + switch (setting.type().label()) {
                            case "" -> "true";
                            case "SPEC" -> "echo/nul@0?idle=10s   # a free one";
                            case "DIR" -> "my data";
                            case "FILE" -> file("words.txt", "help\n");
                            case "ROOM" -> "CLASS guess golf rounds 5 teacher-hosted";
                            case "CSV" -> file("class.csv", "12,Ann Tan\n");
                            case "PAPER" -> "yijc-guess@0";
                            case "TIME" -> "30s";
                            default -> "9";
                        }));
        assertThat(check(lines)).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("usable: 3 listeners, data directory my data\n");
    }

    @Test
    void takesListenersAsOftenAsTheyCome() throws IOException {
        assertThat(check(List.of("listen=echo/nul@0", "listen = guess/lines@0")))
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("usable: 2 listeners");
    }

    @Test
    void letsTheCommandLineWin() throws IOException {
        List<String> lines =
                List.of("listen = echo/nul@0", "listen = guess/lines@0", "data = theirs", "round = nonsense");
        assertThat(check(lines, "--listen", "echo/ack@0", "--data", "mine", "--round", "30s"))
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("usable: 1 listeners, data directory mine\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "round = 4s       | round: '4s' is no time from 5s to 1h (such as 100ms, 30s, 2m30s)",
                "round =          | round has no value",
                "lan = yes        | lan: 'yes' is none of true, false",
                "workers = many   | workers: 'many' is not virtual, iterative or a number of threads from 1 to 1000",
                "listen = x       | listen x: is not SERVICE/DIALECT@[HOST:]PORT[?key=value&...]",
                "metrics = x:y    | metrics: 'x:y' is not [HOST:]PORT",
                "turbo = 1        | there is no option 'turbo': --help lists them",
                "config = a       | there is no option 'config': --help lists them",
                "--lan = true     | there is no option '--lan': --help lists them",
                "nonsense         | 'nonsense' is not name = value",
                "= 4              | '= 4' is not name = value",
                "between = 5s     | between is set in line 1 already",
            })
    void namesTheFileTheLineAndTheOptionThatIsWrong(String line, String problem) throws IOException {
        assertThat(check(List.of("between = 4s", "", line))).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("recess-server: " + file() + " line 3: " + problem, "recess-server: see --help");
        assertThat(out.size()).isZero();
    }

    @Test
    void saysWhyAFileCannotBeRead() throws IOException {
        assertThat(run("--config", "no-such-file", "--check")).isEqualTo(ExitCode.USAGE);
        Files.write(file(), new byte[] {'a', (byte) 0xE9});
        assertThat(run("--config", file().toString(), "--check")).isEqualTo(ExitCode.USAGE);
        Files.write(file(), new byte[64 * 1024 + 1]);
        assertThat(run("--config", file().toString(), "--check")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .contains(
                        "recess-server: --config no-such-file: cannot be read: there is no such file or folder",
                        "recess-server: --config " + file() + ": is not UTF-8 text",
                        "recess-server: --config " + file() + ": is larger than 65536 bytes");
    }

    private String file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path file() {
        return folder.resolve("class.conf");
    }

    private int check(List<String> lines, String... arguments) throws IOException {
        Files.write(file(), lines);
        List<String> all = new ArrayList<>(List.of("--config", file().toString(), "--check"));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return new Main(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
    }
}
