package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import recess.server.it.DocumentedBlock.Use;

/** What a document shows for typing is typed, from its first block to its last, with the packaged programs. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "a network of one's own is Linux's")
class DocumentsIT {
    @TempDir
    private Path folder;

    static Stream<Path> documents() throws IOException {
        return DocumentedBlock.all().stream()
                .filter(block -> !(block.use() instanceof Use.TestedBy || block.use() instanceof Use.NotRun))
                .map(DocumentedBlock::document)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void canBeFollowed(Path document) throws Exception {
        for (String program : List.of("telnet", "nc", "unshare", "nsenter", "ip", "tmux")) {
            assumeTrue(Tmux.isInstalled(program), "skipped: " + program + " is not installed");
        }
        layOutWhatAReaderHas();
        try (Reader reader = Reader.in(folder)) {
            List<DocumentedBlock> blocks = DocumentedBlock.in(document, Files.readAllLines(document));
            for (DocumentedBlock block : blocks) {
                follow(reader, block);
            }
        }
    }

    private void follow(Reader reader, DocumentedBlock block) throws Exception {
        switch (block.use()) {
            case Use.Serve _ -> {
                for (String line : block.commands()) {
                    if (!line.startsWith("export ")) {
                        reader.serve(line);
                    }
                }
            }
            case Use.Teacher(List<String> before) -> {
                teach(reader, before);
                teach(reader, block.commands());
            }
            case Use.Run(List<String> before) -> {
                teach(reader, before);
                reader.run(block.commands());
            }
            case Use.Type(List<String> before) -> {
                teach(reader, before);
                reader.type(block.commands());
            }
            case Use.Contents(String file) -> {
                Path path = folder.resolve(file);
                Files.createDirectories(path.getParent());
                assertThat(Files.write(path, block.lines())).exists();
            }
            case Use.TestedBy _, Use.NotRun _ -> {}
        }
    }

    private static void teach(Reader reader, List<String> commands) throws Exception {
        for (String command : commands) {
            reader.teach(command);
        }
    }

    private void layOutWhatAReaderHas() throws IOException {
        for (String file : List.of("report.pdf", "data.csv", "animals.txt")) {
            Files.writeString(folder.resolve(file), "tiger\nlion\n");
        }
        Files.createDirectory(folder.resolve("notes"));
    }
}
