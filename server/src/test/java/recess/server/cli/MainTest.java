package recess.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recess.server.Catalogue;
import recess.server.ListenSpec;
import recess.server.Patience;

/** The command line up to the moment when a server would start; an option that is wrongly taken for right starts one. */
@Timeout(30)
class MainTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** {@code -Drecess.golden=write} writes it anew. */
    @Test
    void explainsItself() throws IOException {
        assertThat(run("--help")).isEqualTo(ExitCode.OK);
        Path golden = Path.of("src/test/resources/recess/server/cli/help.txt");
        if ("write".equals(System.getProperty("recess.golden"))) {
            Files.writeString(golden, out.toString(StandardCharsets.UTF_8));
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(golden));
        assertThat(err.size()).isZero();
    }

    @Test
    void explainsItselfWithin80ColumnsAndNamesEveryService() {
        run("--help");
        String help = out.toString(StandardCharsets.UTF_8);
        assertThat(help.lines()).allMatch(line -> line.length() <= 80 && line.equals(line.stripTrailing()));
        assertThat(help).contains(Catalogue.names());
    }

    @Test
    void explainsItselfForShortToo() {
        assertThat(run("-h")).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Hosts the socket lessons");
    }

    @Test
    void movesOneListenerAndLeavesTheOthers() {
        assertThat(run("--move", "guess/lines@10000", "--check")).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith(
                        "usable: " + ListenSpec.defaults(false, Patience.USUAL).size() + " listeners");
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version")).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("recess-server ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--listen guess/lines          | --listen guess/lines: is not"
                        + " SERVICE/DIALECT@[HOST:]PORT[?key=value&...]",
                "--workers 0                   | --workers: '0' is not virtual, iterative or a number of threads from"
                        + " 1 to 1000",
                "--workers 1001                | --workers: '1001' is not virtual, iterative or a number of threads"
                        + " from 1 to 1000",
                "--workers many                | --workers: 'many' is not virtual, iterative or a number of threads"
                        + " from 1 to 1000",
                "--max-connections 0           | --max-connections: '0' is no whole number from 1 to 1000000",
                "--max-per-address x           | --max-per-address: 'x' is no whole number from 1 to 1000000",
                "--seed 1.5                    | --seed: '1.5' is no whole number",
                "--grace 2h                    | --grace: '2h' is no time from 0s to 1h (such as 100ms, 30s, 2m30s)",
                "--max-sender-files 0          | --max-sender-files: '0' is no whole number from 1 to 999999999",
                "--max-uploads 1025            | --max-uploads: '1025' is no whole number from 1 to 1024",
                "--round 4s                    | --round: '4s' is no time from 5s to 1h (such as 100ms, 30s, 2m30s)",
                "--between 61m                 | --between: '61m' is no time from 0s to 1h (such as 100ms, 30s, 2m30s)",
                "--idle 0                      | --idle: '0' is no time from 1ms to 24h (such as 100ms, 30s, 2m30s)",
                "--first 2d                    | --first: '2d' is no time from 1ms to 24h (such as 100ms, 30s, 2m30s)",
                "--also-listen guess/lines     | --also-listen guess/lines: is not"
                        + " SERVICE/DIALECT@[HOST:]PORT[?key=value&...]",
                "--log-lines -1                | --log-lines: '-1' is no whole number from 0 to 1000000",
                "--words no-such-file          | --words: 'no-such-file' cannot be read: there is no such file or"
                        + " folder",
                "--listen echo/nul@0 --move guess/lines@0 | --move guess/lines@0: there is no listener guess/lines to"
                        + " be moved",
                "--move guess/lines            | --move guess/lines: is not"
                        + " SERVICE/DIALECT@[HOST:]PORT[?key=value&...]",
                "--nonsense                    | there is no option --nonsense",
                "nonsense                      | there is no option nonsense",
            })
    void refusesAndNamesWhatIsWrong(String arguments, String problem) {
        assertThat(run(arguments.split(" ", -1))).isEqualTo(ExitCode.USAGE);
        assertThat(problems()).containsExactly("recess-server: " + problem, "recess-server: see --help");
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"--max-file", "--max-sender", "--max-store", "--min-free"})
    void refusesASizeThatIsNone(String option) {
        assertThat(run(option, "1TB")).isEqualTo(ExitCode.USAGE);
        assertThat(problems())
                .first()
                .asString()
                .startsWith("recess-server: " + option + ": '1TB' is no size from 0 to ");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        assertThat(run(
                        "--workers",
                        "x",
                        "--listen",
                        "y",
                        "--listen",
                        "z@1",
                        "--max-file",
                        "-1",
                        "--turbo",
                        "--grace",
                        "1"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(problems())
                .hasSize(7)
                .anySatisfy(line -> assertThat(line).contains("--workers:", "'x'"))
                .anySatisfy(line -> assertThat(line).contains("--listen y:"))
                .anySatisfy(line -> assertThat(line).contains("--listen z@1:", "'z'"))
                .anySatisfy(line -> assertThat(line).contains("--max-file:", "'-1'"))
                .anySatisfy(line -> assertThat(line).contains("--turbo"))
                .anySatisfy(line -> assertThat(line).contains("--grace:", "'1'"));
    }

    @ParameterizedTest
    @CsvSource({"--listen", "--data", "--workers", "--words", "--seed", "--grace", "--max-file", "--log-lines"})
    void namesAnOptionThatLacksItsValue(String option) {
        assertThat(run(option)).isEqualTo(ExitCode.USAGE);
        assertThat(problems()).first().asString().contains("'" + option + "'");
        assertThat(out.size()).isZero();
    }

    @Test
    void refusesAnOptionThatIsGivenTwice() {
        assertThat(run("--seed", "1", "--seed", "2")).isEqualTo(ExitCode.USAGE);
        assertThat(problems()).first().asString().contains("--seed");
    }

    @Test
    void namesTheLinesOfAWordFileThatCannotBeUsed() throws IOException {
        Path words = Files.writeString(folder.resolve("words.txt"), "cat\nit's\n");
        assertThat(run("--words", words.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(problems())
                .first()
                .asString()
                .isEqualTo(
                        "recess-server: --words: words have 3 to 20 letters a to z, which these do not: line 2 'it's'");
    }

    @Test
    void refusesAWordFileThatIsNotUtf8OrTooLarge() throws IOException {
        Path latin1 = Files.write(folder.resolve("latin1.txt"), new byte[] {'c', 'a', 't', (byte) 0xE9});
        assertThat(run("--words", latin1.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(problems()).first().asString().endsWith("is not UTF-8 text");
        Path folderAsFile = Files.createDirectory(folder.resolve("folder"));
        assertThat(run("--words", folderAsFile.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(problems()).anyMatch(line -> line.contains("folder' cannot be read"));
    }

    @Test
    void printsNothingUnsafeOfWhatItWasGiven() {
        assertThat(run("--listen", "\u001B[2J\nforged", "--\u202Eoption")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("\u001B", "\u202E", "\nforged");
    }

    private int run(String... arguments) {
        return new Main(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
    }

    private List<String> problems() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
