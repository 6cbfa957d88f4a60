package recess.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFilesTest {
    @TempDir
    Path folder;

    @Test
    void keepsFiveFilesAtMostAndTheNewestLines() throws IOException {
        try (LogFiles files = LogFiles.in(folder, 200, System::nanoTime)) {
            for (int i = 0; i < 300; i++) {
                files.accept("line " + i);
            }
        }
        assertThat(names())
                .containsExactly("recess.0.log", "recess.1.log", "recess.2.log", "recess.3.log", "recess.4.log");
        assertThat(lines("recess.0.log")).endsWith("line 299");
        for (String name : names()) {
            assertThat(Files.size(folder.resolve(name))).isLessThan(400);
        }
    }

    @Test
    void writesBehindWhatAnEarlierRunWrote() throws IOException {
        for (String line : new String[] {"first", "second"}) {
            try (LogFiles files = LogFiles.in(folder)) {
                files.accept(line);
            }
        }
        assertThat(names()).containsExactly("recess.0.log");
        assertThat(lines("recess.0.log")).containsExactly("first", "second");
    }

    @Test
    void forgetsLinesInAllFilesAndGoesOn() throws IOException {
        try (LogFiles files = LogFiles.in(folder, 200, System::nanoTime)) {
            for (int i = 0; i < 40; i++) {
                files.accept("line " + i % 4);
            }
            assertThat(files.forget(line -> line.equals("line 3"))).isPositive();
            files.accept("line 3");
            files.accept("the last");
        }
        assertThat(lines("recess.0.log")).endsWith("the last");
        for (String name : names()) {
            assertThat(lines(name)).doesNotContain("line 3");
        }
    }

    @Test
    void writesOfWhomItHasForgottenWhenTheyAreHereAgain() throws IOException {
        AtomicLong now = new AtomicLong();
        try (LogFiles files = LogFiles.in(folder, 1_000, now::get)) {
            files.accept("ann is here");
            assertThat(files.forget(line -> line.startsWith("ann "))).isOne();
            files.accept("ann closed");
            now.set(Duration.ofSeconds(11).toNanos());
            files.accept("ann is here again");
        }
        assertThat(lines("recess.0.log")).containsExactly("ann is here again");
    }

    @Test
    void writesLinesAsTheyAreInUtf8() throws IOException {
        List<String> odd = List.of("数 🎲", "{0} %s %g", "");
        try (LogFiles files = LogFiles.in(folder)) {
            odd.forEach(files);
        }
        assertThat(lines("recess.0.log")).isEqualTo(odd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50%", "%g%u%h%t", "a b"})
    void takesFoldersWithOddNames(String name) throws IOException {
        Path odd = Files.createDirectory(folder.resolve(name));
        try (LogFiles files = LogFiles.in(odd)) {
            files.accept("line");
        }
        assertThat(odd.resolve("recess.0.log")).hasContent("line\n");
    }

    @Test
    void saysWhereItCannotWrite() {
        assertThatIOException().isThrownBy(() -> LogFiles.in(folder.resolve("missing")));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }
}
