package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import recess.server.event.ServerEvent.Echoed;

/**
 * How the clients of a class send and read, against every raw listener with its usual settings: without line ends, with those
 * of C programs, in pieces, and slowly.
 */
class ClientMannersIT {
    private static final List<String> LISTENERS = List.of(
            "echo/ack@0",
            "echo/nul@0",
            "guess/lines@0",
            "guess/words@0",
            "guess/prompt@0",
            "hangman/lines@0",
            "upload/nul@0",
            "lobby/text@0");

    @TempDir
    private static Path data;

    private static TestServer server;
    private static Path script;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.in(data)
                .words("help")
                .listen(LISTENERS.toArray(String[]::new))
                .start();
        script = data.resolve("manners.py");
        try (InputStream in = Objects.requireNonNull(ClientMannersIT.class.getResourceAsStream("manners.py"))) {
            Files.copy(in, script);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    static Stream<Arguments> manners() {
        return Stream.of(
                        "echo/ack bare lf crlf c buffer nul late pieces slow",
                        "echo/nul c nul pieces",
                        "guess/lines bare lf crlf c buffer nul bytes late slow loop",
                        "guess/words bare lf crlf c buffer nul late slow",
                        "guess/prompt bare lf crlf c buffer nul late slow",
                        "hangman/lines bare lf crlf c buffer nul bytes late slow",
                        "upload/nul c nul pieces slow",
                        "lobby/text bare lf crlf c buffer nul bytes late loop")
                .map(row -> row.split(" "))
                .flatMap(row -> Arrays.stream(row).skip(1).map(manner -> Arguments.of(row[0], manner)));
    }

    @ParameterizedTest
    @MethodSource("manners")
    void isAnsweredAsItExpects(String listener, String manner) throws Exception {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3"))),
                "python3 is not installed");
        InetSocketAddress address = server.address(listener);
        Process process = new ProcessBuilder(
                        "python3",
                        script.toString(),
                        address.getAddress().getHostAddress(),
                        Integer.toString(address.getPort()),
                        listener,
                        manner)
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("fine\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"guess/lines", "guess/words", "guess/prompt", "hangman/lines", "lobby/text"})
    void tellsUtf16OnceAndCloses(String listener) throws Exception {
        try (TestClient client = server.connect(listener)) {
            client.send("50\r\n".getBytes(StandardCharsets.UTF_16LE));
            assertThat(client.readToEnd()).containsOnlyOnce("this looks like UTF-16; send UTF-8 or ASCII text");
        }
    }

    @Test
    void tellsWhoEndsTheNameOfAFileWithALineFeed() throws Exception {
        try (TestClient client = server.connect("upload/nul")) {
            client.send("a.txt\nsome text\0");
            client.expect(
                            "the name 'a.txt' ends with a line feed, and here it has to end with NUL (the listener upload/line takes it so):"
                                    + " send the name, NUL, the contents, NUL NUL\n")
                    .expectEnd();
        }
    }

    /** The course's client that sends a line a second: nothing it sends is refused, and OK is there once it has sent NUL. */
    @Test
    void takesAMessageInPiecesAtAnyPaceAndAcknowledgesItOnce() throws Exception {
        try (TestClient client = server.connect("echo/ack")) {
            int before = server.events().of(Echoed.class).size();
            for (String piece : new String[] {"one", "two", "three"}) {
                client.send(piece);
                server.events().await(Echoed.class, _ -> true, ++before);
            }
            client.send("\0").expect("OK").expectEnd();
            assertThat(server.events().of(Echoed.class).subList(before - 3, before))
                    .extracting(Echoed::sizeBytes)
                    .containsExactly(3, 3, 5);
        }
    }
}
