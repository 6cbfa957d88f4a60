package recess.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import recess.client.files.Places;
import recess.client.files.Settings;
import recess.client.link.Server;

class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<LaunchOptions> opened = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "play",
                "play --plain",
                "play lab:4000 --name ann --room ABCD",
                "play --room ABCD --plain [::1]:4242",
                "play --offline --game guess",
                "watch --room ABCD",
                "watch --room ABCD --board",
                "watch lab --name board --plain"
            })
    void readsTheSameWithAndWithoutPicocli(String line) {
        String[] words = line.split(" ", -1);
        Optional<LaunchOptions> quick = Quick.read(words);
        assertThat(quick).isPresent();
        new Commands(surroundings(Map.of()), "1", this::open).run(words);
        assertThat(opened).containsExactly(quick.get());
    }

    @Test
    void opensTheStartScreenAlone() {
        assertThat(run()).isEqualTo(ExitCode.OK);
        assertThat(opened).containsExactly(LaunchOptions.START);
        new Commands(surroundings(Map.of()), "1", this::open).run();
        assertThat(opened).containsExactly(LaunchOptions.START, LaunchOptions.START);
        assertThat(Quick.read("--plain").orElseThrow().plain()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "play --name, Missing required parameter",
        "play a b c, there is no",
        "play --colour, Unknown option",
        "play host:x, 'host:x' is no address",
        "play lab:4000 --room, Missing required parameter",
        "dance, there is no 'dance'",
        "scroes, there is no 'scroes': did you mean scores?",
        "upload, Missing required parameter",
        "swarm, Missing required option",
        "swarm --players 0, --players 0 is not from 1 to 500",
        "swarm --players 501, --players 501 is not from 1 to 500",
        "swarm --players 5 --rounds 100, --rounds 100 is not from 1 to 99",
        "bot --strategy clever, --strategy clever is none of",
        "bot --strategy binary --game chess, --game chess is none of",
        "scores --period never, --period 'never' is neither",
        "completion fish, there is no completion for 'fish'",
        "echo --server lab:x hello, is no address"
    })
    void saysWhatIsWrongAndWhereHelpIs(String line, String sentence) {
        assertThat(run(line.split(" ", -1))).isEqualTo(ExitCode.USAGE);
        assertThat(opened).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("recess: ")
                .contains(sentence)
                .contains("--help");
    }

    @Test
    void takesThePlainServerAndNameThatSettingsAndEnvironmentName() {
        Surroundings plain = surroundings(Map.of("RECESS_PLAIN", "1", "RECESS_SERVER", "lab:4000"));
        assertThat(plain.wantsPlain()).isTrue();
        assertThat(plain.usualServer()).isEqualTo(new Server("lab", 4000));
        assertThat(plain.usualName(plain.usualServer())).isEqualTo("ann");
        assertThat(surroundings(Map.of("RECESS_PLAIN", "0")).wantsPlain()).isFalse();
        assertThat(surroundings(Map.of("RECESS_SERVER", "::::x ")).usualServer())
                .isEqualTo(Server.local());
    }

    @Test
    void printsItsHelpAndThatOfEachCommand() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String command : List.of("", "play", "watch", "echo", "upload", "bot", "swarm", "scores", "completion")) {
            out.reset();
            assertThat(command.isEmpty() ? run("--help") : run(command, "--help"))
                    .isEqualTo(ExitCode.OK);
            String help = out.toString(StandardCharsets.UTF_8);
            out.reset();
            assertThat(command.isEmpty() ? run("-h") : run(command, "-h")).isEqualTo(ExitCode.OK);
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(help);
            all.append("$ recess ")
                    .append(command)
                    .append(command.isEmpty() ? "" : " ")
                    .append("--help\n");
            all.append(out.toString(StandardCharsets.UTF_8)).append('\n');
        }
        assertThat(all.toString().lines()).allMatch(line -> line.length() <= 80);
        if ("write".equals(System.getProperty("recess.golden"))) {
            Files.writeString(Path.of("src/test/resources/recess/client/cli/help.txt"), all);
            return;
        }
        try (InputStream golden = Objects.requireNonNull(getClass().getResourceAsStream("help.txt"))) {
            assertThat(all.toString()).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void printsItsVersionAndACompletionScript() {
        assertThat(run("--version")).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("recess 1" + System.lineSeparator());
        out.reset();
        assertThat(run("completion", "bash")).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("--players", "complete -F _complete_recess", "frequency", "hangman", "today", "zsh");
    }

    private int run(String... arguments) {
        return new CommandLineProgram(surroundings(Map.of()), "1", this::open).run(arguments);
    }

    private int open(LaunchOptions options) {
        opened.add(options);
        return ExitCode.OK;
    }

    private Surroundings surroundings(Map<String, String> environment) {
        Path nowhere = Path.of("nowhere").toAbsolutePath();
        return new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                "ann",
                false,
                new Places(nowhere, nowhere),
                Settings.NONE);
    }
}
