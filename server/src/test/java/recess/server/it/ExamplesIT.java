package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import recess.server.Catalogue;
import recess.server.Offer;

/** The clients of {@code examples/}, one for each listener: each is run as its page says, and does what it is there for. */
class ExamplesIT {
    private static final Path EXAMPLES = Path.of("../examples");

    /**
     * One run of a program.
     *
     * @param shows all that it prints, as a pattern
     */
    record Example(String program, String listener, String shows) {
        @Override
        public String toString() {
            return program + " at " + listener;
        }
    }

    private static final List<Example> ALL = List.of(
            new Example("python/echo_ack.py", "echo/ack", "OK\n"),
            new Example("python/echo_nul.py", "echo/nul", "one\ntwo\n100000 bytes\n"),
            new Example("python/echo_stream.py", "echo/stream", "one\ntwo\n"),
            new Example("python/guess_lines.py", "guess/lines", "won in [1-7]\n"),
            new Example("python/guess_words.py", "guess/words", "won in [1-7]\n"),
            new Example("python/guess_words.py", "guess/prompt", "won in [1-7]\n"),
            new Example("python/hangman_lines.py", "hangman/lines", "(?s).*\n(WIN|LOSE\\.\\.The word is network)\n"),
            new Example("python/code_lines.py", "code/lines", "broken in ([1-9]|10)\n"),
            new Example("python/upload_nul.py", "upload/nul", "stored 6 bytes\n"),
            new Example("python/lobby_text.py", "lobby/text", "won in [1-7]\n"),
            new Example("python/lobby_json.py", "lobby/json", "won in [1-7]\n"),
            new Example("java/GuessLines.java", "guess/lines", "won in [1-7]\n"));

    @TempDir
    private Path data;

    static Stream<Example> all() {
        return ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void doesWhatItIsThereFor(Example example) throws Exception {
        try (TestServer server = TestServer.in(data.resolve("server"))
                .words("network")
                .listen(example.listener() + "@0")
                .start()) {
            assertThat(run(example, server.address(example.listener()))).matches(example.shows());
        }
    }

    /** Those of papers are shown on the papers' own pages. */
    @Test
    void thereIsOneForEachUsualListener() {
        assertThat(ALL.stream().map(Example::listener))
                .containsAll(Catalogue.offers().stream()
                        .filter(Offer::usual)
                        .map(Offer::name)
                        .toList());
    }

    @Test
    void thePageNamesEachProgram() throws IOException {
        String page = Files.readString(EXAMPLES.resolve("README.md"));
        try (Stream<Path> files = Files.walk(EXAMPLES, 2)) {
            List<String> programs = files.filter(Files::isRegularFile)
                    .map(file -> EXAMPLES.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(name -> name.contains("/") && !name.contains("__pycache__"))
                    .toList();
            assertThat(programs)
                    .containsExactlyInAnyOrderElementsOf(
                            ALL.stream().map(Example::program).distinct().toList())
                    .allSatisfy(program -> assertThat(page).contains("(" + program + ")"));
        }
    }

    private String run(Example example, InetSocketAddress address) throws Exception {
        Path program = EXAMPLES.resolve(example.program());
        List<String> command = new ArrayList<>();
        if (example.program().endsWith(".py")) {
            assumeTrue(isInstalled("python3"), "python3 is not installed");
            command.addAll(List.of("python3", "-B"));
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        }
        command.add(program.toString());
        if (example.listener().equals("upload/nul")) {
            command.add(Files.writeString(data.resolve("notes.txt"), "notes\n").toString());
        }
        command.addAll(List.of(address.getAddress().getHostAddress(), Integer.toString(address.getPort())));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
