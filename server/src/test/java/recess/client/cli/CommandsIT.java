package recess.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.client.files.Places;
import recess.client.files.Settings;
import recess.client.it.LocalServer;
import recess.server.StartException;

class CommandsIT {
    /** Of the text {@code some text}. */
    private static final String SHA256 = "b94f6f125c79e3a5ffaa826f584c10d52ada669e6762051b826b55776d05aed2";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private LocalServer server;

    @BeforeEach
    void start() throws IOException, StartException {
        server = LocalServer.start(folder.resolve("data"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void echoesWordsAndLines() {
        assertThat(run("", "echo", "Hello", "there")).isZero();
        assertThat(run("one\n\nzwölf\n", "echo", "-")).isZero();
        assertThat(out()).isEqualTo("Hello there\none\n\nzwölf\n");
    }

    @Test
    void printsScoresForPeopleAndForPrograms() {
        assertThat(run("", "bot", "--strategy", "binary", "--name", "robot", "--think", "0", "--games", "2"))
                .isZero();
        assertThat(out().lines())
                .hasSize(2)
                .allMatch(line -> line.matches("game \\d: won in \\d moves?, it was .*, recorded"));
        out.reset();
        assertThat(run("", "scores")).isZero();
        assertThat(run("", "scores", "--solo")).isZero();
        assertThat(out()).as("a bot is nobody of the class").isEmpty();
        assertThat(run("", "scores", "--solo", "--bots")).isZero();
        assertThat(out()).matches("robot: 2 of 2 won, best in \\d\n");
        out.reset();
        assertThat(run("", "scores", "--json", "--period", "all", "--solo", "--bots", "--game", "guess"))
                .isZero();
        assertThat(out())
                .startsWith("{\"type\":\"scores\",\"period\":\"all\",\"kind\":\"solo\",\"game\":\"guess\","
                        + "\"lines\":[{\"player\":\"robot\",\"wins\":2,");
        assertThat(run("", "scores", "--game", "chess")).isEqualTo(1);
    }

    @Test
    void uploadsFilesAndStandardInputAndFreesTheName() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "some text");
        assertThat(run("", "upload", file.toString(), "--name", "ann")).isZero();
        assertThat(run("some text", "upload", "-", "--as", "b.txt", "--name", "ann"))
                .isZero();
        assertThat(run("", "upload", file.toString(), "--name", "ann")).isZero();
        assertThat(out())
                .isEqualTo("stored a.txt 9 " + SHA256 + "\nstored b.txt 9 " + SHA256 + "\nstored a-2.txt 9 " + SHA256
                        + "\n");
        assertThat(folder.resolve("data").resolve("uploads/ann/b.txt")).hasContent("some text");
        assertThat(run("", "scores")).isZero();
    }

    @Test
    void tellsFilesThatCannotBeReadByTheExitCode() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "some text");
        assertThat(run("", "upload", folder.resolve("missing").toString(), file.toString()))
                .isEqualTo(ExitCode.NO_INPUT);
        assertThat(out()).startsWith("stored a.txt");
        assertThat(err()).contains("missing: failed: there is no such file");
    }

    @Test
    void tellsThatThereIsNoServerByTheExitCode() {
        assertThat(run("", "echo", "--server", "127.0.0.1:1", "hello")).isEqualTo(ExitCode.NO_SERVER);
        assertThat(run("", "upload", "--server", "127.0.0.1:1", "a.txt")).isEqualTo(ExitCode.NO_SERVER);
        assertThat(err().lines()).hasSize(2).allMatch(line -> line.contains("is the server running?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upload a.txt",
                "scores",
                "echo hello",
                "bot --strategy binary",
                "swarm --players 2",
            })
    void endsWhereSomethingElseThanALobbyListens(String command) throws IOException {
        try (ServerSocket another = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> greetAll(another));
            String[] words = (command + " --server 127.0.0.1:" + another.getLocalPort()).split(" ", -1);
            assertThat(run("", words)).isEqualTo(ExitCode.NO_SERVER);
            assertThat(out() + err()).contains("speaks something else than JSON lines");
        }
    }

    /** As a listener that speaks lines of text does. */
    private static void greetAll(ServerSocket listener) {
        try {
            for (Socket socket = listener.accept(); ; socket = listener.accept()) {
                socket.getOutputStream().write("Welcome. What is your name?\n".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    @Test
    void tellsWhatTheServerRefusesByTheExitCode() {
        assertThat(run("", "bot", "--strategy", "binary", "--name", "server")).isEqualTo(ExitCode.REFUSED);
        assertThat(err()).contains("reads like the server").contains("(bad-name)");
        assertThat(run("", "bot", "--strategy", "binary", "--room", "QQQQ")).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void measuresASmallSwarm() {
        assertThat(run("", "swarm", "--players", "3", "--rounds", "1", "--think", "1"))
                .isZero();
        assertThat(out()).contains("players 3, rounds 1, moves ", "answer p50 ", "refused 0, lost 0");
    }

    private int run(String input, String... arguments) {
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("RECESS_SERVER", server.lobby().toString()),
                "tester",
                false,
                new Places(folder.resolve("config"), folder.resolve("state")),
                Settings.NONE);
        return new CommandLineProgram(surroundings, "1", _ -> ExitCode.OK).run(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
