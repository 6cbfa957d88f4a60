package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.server.event.CloseReason;
import recess.server.event.ServerEvent.Disconnected;

/** The programs that a class really has: Python scripts without any framing, telnet, nc, PuTTY's plink. */
class RealClientsIT {
    @TempDir
    private Path data;

    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.in(data)
                .words("help")
                .listen(
                        "echo/stream@0",
                        "guess/lines@0",
                        "guess/words@0",
                        "guess/prompt@0",
                        "hangman/lines@0",
                        "lobby/json@0",
                        "lobby/text@0",
                        "upload/nul@0")
                .start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines", "words", "prompt"})
    void pythonWithOneRecvAMessageWins(String dialect) throws Exception {
        assertThat(python(dialect + ".py", "guess/" + dialect)).matches("won in [1-7]\n");
    }

    @Test
    void pythonWithOneRecvATurnPlaysHangman() throws Exception {
        // e, t, a, o, i, n, s, h: eight attempts, and neither l nor p among them unless it was shown.
        assertThat(python("hangman.py", "hangman/lines")).isIn("LOSE..The word is help\n", "WIN\n");
    }

    @Test
    void pythonUploadsInFourSends() throws Exception {
        assertThat(python("upload.py", "upload/nul")).isEqualTo("acknowledged\n");
        assertThat(Utf8Name.in(data, "uploads/127.0.0.1/résumé.txt")).hasContent("héllo\n".repeat(10_000));
    }

    @Test
    void telnetPlaysInLines() throws Exception {
        talk("guess/lines", "0\n", "GUESS\nout of range '0': a whole number from 1 to 100, please\nGUESS\n", "telnet");
    }

    @Test
    void puttyNegotiatesAndPlays() throws Exception {
        talk(
                "guess/lines",
                "0\n",
                "out of range '0': a whole number from 1 to 100, please\nGUESS\n",
                "plink",
                "-telnet",
                "-batch",
                "-P");
    }

    @Test
    void ncEchoesEveryByteUntilItsInputEnds() throws Exception {
        talk("echo/stream", "one\ntwo", "one\ntwo", "nc", "-N");
        assertThat(server.events().await(Disconnected.class).reason()).isEqualTo(CloseReason.END_OF_INPUT);
    }

    @Test
    void theFirstProgramOfTheProtocolWins() throws Exception {
        String program = ProtocolDocument.read().program();
        String port = Integer.toString(server.address("lobby/json").getPort());
        assertThat(program).contains("4242").hasLineCount(18);
        Path file = Files.writeString(data.resolve("first.py"), program.replace("4242", port));
        assertThat(python(file)).matches("won in [1-7]\n");
        assertThat(python(file)).as("run again").matches("won in [1-7]\n");
    }

    @Test
    void theProgramsOfTheProtocolRunOneAfterTheOtherUnderOneName() throws Exception {
        String port = Integer.toString(server.address("lobby/json").getPort());
        ProtocolDocument document = ProtocolDocument.read();
        Path plays =
                Files.writeString(data.resolve("first.py"), document.program().replace("4242", port));
        Path sends = Files.writeString(
                data.resolve("send.py"), document.uploadProgram().replace("4242", port));
        Path one = Files.writeString(data.resolve("one.txt"), "one");
        Path two = Files.writeString(data.resolve("two.txt"), "two");
        assertThat(python(plays)).startsWith("won in ");
        assertThat(python(sends, one.toString())).startsWith("upload-done ");
        assertThat(python(sends, two.toString())).startsWith("upload-done ");
        assertThat(python(plays)).startsWith("won in ");
    }

    @Test
    void aProgramWhoseNameIsTakenSaysSo() throws Exception {
        InetSocketAddress address = server.address("lobby/json");
        String port = Integer.toString(address.getPort());
        try (JsonClient ann = JsonClient.connect(address)) {
            ann.hello("ann");
            Path file = Files.writeString(
                    data.resolve("first.py"), ProtocolDocument.read().program().replace("4242", port));
            assertThat(python(file)).isEqualTo("name in use: 'ann'; take another, or send its token\n");
        }
    }

    @Test
    void aTextScriptMayBeRunAgainAtOnce() throws Exception {
        for (int run = 1; run <= 5; run++) {
            try (TestClient script = server.connect("lobby/text")) {
                script.send("name Quick\n").endOutput();
                assertThat(script.readToEnd()).as("run " + run).startsWith("OK welcome name=Quick ");
            }
        }
    }

    @Test
    void theProgramOfTheProtocolThatSendsAFileGoesOnAfterACut() throws Exception {
        InetSocketAddress address = server.address("lobby/json");
        Path program = Files.writeString(
                data.resolve("send.py"),
                ProtocolDocument.read().uploadProgram().replace("4242", Integer.toString(address.getPort())));
        byte[] contents = new byte[3_000_000];
        new Random(1).nextBytes(contents);
        String sent = "upload-done " + FileClient.sha256(contents) + "\n";
        Path whole = Files.write(data.resolve("whole.bin"), contents);
        assertThat(python(program, whole.toString())).isEqualTo(sent);
        Path cut = Files.write(data.resolve("cut.bin"), contents);
        try (FileClient client = FileClient.connect(address, "bob")) {
            String upload = FileClient.upload(client.begin("cut.bin", contents));
            client.data(upload, contents, 0, 1_234_567);
            Files.writeString(data.resolve("cut.bin.upload"), upload);
        }
        assertThat(python(program, cut.toString())).isEqualTo(sent);
        assertThat(data.resolve("uploads/bob/cut.bin")).hasBinaryContent(contents);
        assertThat(python(program, cut.toString())).as("once more").startsWith("upload-status ");
    }

    private String python(String script, String listener) throws Exception {
        Path file = data.resolve(script);
        try (InputStream in = Objects.requireNonNull(RealClientsIT.class.getResourceAsStream(script))) {
            Files.copy(in, file);
        }
        InetSocketAddress address = server.address(listener);
        return python(file, address.getAddress().getHostAddress(), Integer.toString(address.getPort()));
    }

    private static String python(Path file, String... arguments) throws Exception {
        requireInstalled("python3");
        List<String> command = new ArrayList<>(List.of("python3", file.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Runs a client that shows {@code expected} once it has sent {@code input}, and leaves at the end of its input. */
    private void talk(String listener, String input, String expected, String... command) throws Exception {
        requireInstalled(command[0]);
        InetSocketAddress address = server.address(listener);
        List<String> whole = new ArrayList<>(Arrays.asList(command));
        String host = address.getAddress().getHostAddress();
        String port = Integer.toString(address.getPort());
        whole.addAll(whole.getLast().equals("-P") ? List.of(port, host) : List.of(host, port));
        Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
        Thread killer = Thread.ofVirtual().start(() -> killLate(process));
        try (OutputStream stdin = process.getOutputStream();
                Reader shown = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
            stdin.flush();
            StringBuilder text = new StringBuilder();
            while (!text.toString().endsWith(expected)) {
                int c = shown.read();
                assertThat(c).as("end of output after " + text).isNotEqualTo(-1);
                if (c != '\r') {
                    text.append((char) c);
                }
            }
        }
        // Some leave at the end of their input, some do not.
        if (!process.waitFor(1, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        killer.join();
    }

    private static void killLate(Process process) {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void requireInstalled(String program) {
        assumeTrue(isInstalled(program), () -> program + " is not installed");
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
