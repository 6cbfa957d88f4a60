package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import recess.server.it.DocumentedBlock.Use;

/** Whatever the documents show for typing is tried, or says why not. */
class DocumentedBlockTest {
    static List<DocumentedBlock> blocks() throws IOException {
        return DocumentedBlock.all();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void hasAMark(DocumentedBlock block) throws IOException {
        switch (block.use()) {
            case Use.TestedBy(List<String> tests) -> assertThat(tests).allMatch(DocumentedBlockTest::isThere);
            case Use.NotRun(String reason) -> assertThat(reason).isNotBlank();
            case Use.Run _, Use.Type _, Use.Serve _, Use.Teacher _ ->
                assertThat(block.commands()).isNotEmpty();
            case Use.Contents _ -> assertThat(block.lines()).isNotEmpty();
        }
    }

    @Test
    void areMany() throws IOException {
        assertThat(blocks()).hasSizeGreaterThan(30);
    }

    @Test
    void areFoundWithTheirMarks() {
        List<DocumentedBlock> found =
                DocumentedBlock.in(Path.of("..", "a.md"), """
            Text:

            <!-- run -->
                one      # why
                # a line of its own
                two

            - a list

                  that goes on

            ```text
            a picture
            ```
            ```sh
            three
            ```
            """.lines().toList());
        assertThat(found).extracting(DocumentedBlock::toString).containsExactly("a.md, line 4", "a.md, line 15");
        assertThat(found).extracting(DocumentedBlock::mark).containsExactly("run", "");
        assertThat(found)
                .extracting(DocumentedBlock::commands)
                .containsExactly(List.of("one", "two"), List.of("three"));
    }

    private static boolean isThere(String test) {
        return Stream.of("common", "client-tui", "server", "server/dist").anyMatch(module -> {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
                return files.anyMatch(file -> file.endsWith(test + ".java"));
            } catch (IOException e) {
                return false;
            }
        });
    }
}
