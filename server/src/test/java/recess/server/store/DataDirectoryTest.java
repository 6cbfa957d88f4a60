package recess.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path folder;

    @Test
    void makesWhatIsMissing() throws IOException {
        Path deep = folder.resolve("a/b/data");
        try (DataDirectory directory = DataDirectory.take(deep)) {
            assertThat(directory.path()).isAbsolute().isEqualTo(deep);
            assertThat(directory.incoming()).isEmptyDirectory();
            assertThat(directory.logs()).isEmptyDirectory();
        }
    }

    @Test
    void isHeldByOneServerAtATime() throws IOException {
        try (DataDirectory held = DataDirectory.take(folder)) {
            assertThat(held.path()).isDirectory();
            assertThatIOException()
                    .isThrownBy(() -> DataDirectory.take(folder))
                    .withMessage("another Recess server is using it");
        }
        try (DataDirectory again = DataDirectory.take(folder)) {
            assertThat(again.path()).isDirectory();
        }
    }

    @Test
    void refusesAPathThatIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatIOException().isThrownBy(() -> DataDirectory.take(file)).withMessageContaining(file.toString());
        assertThat(file).hasContent("x");
    }

    @Test
    void sweepsWhatAnEarlierRunLeftUnfinishedAndNothingElse() throws IOException {
        Files.createDirectory(folder.resolve("incoming"));
        Files.writeString(folder.resolve("incoming/0123.part"), "half");
        Files.writeString(folder.resolve("recv-a.txt"), "whole");
        try (DataDirectory directory = DataDirectory.take(folder)) {
            assertThat(directory.incoming()).isEmptyDirectory();
            assertThat(folder.resolve("recv-a.txt")).hasContent("whole");
        }
    }

    @Test
    void leavesTheUnfinishedFilesOfARunningServerAlone() throws IOException {
        try (DataDirectory held = DataDirectory.take(folder)) {
            Path part = Files.writeString(held.incoming().resolve("0123.part"), "half");
            assertThatIOException().isThrownBy(() -> DataDirectory.take(folder));
            assertThat(part).hasContent("half");
        }
    }

    @Test
    void letsGoOfAFolderThatItCannotSweep() throws IOException {
        Path stubborn = Files.createDirectories(folder.resolve("incoming/folder"));
        Path file = Files.writeString(stubborn.resolve("file"), "x");
        assertThatIOException().isThrownBy(() -> DataDirectory.take(folder)).withMessageContaining("folder");
        Files.delete(file);
        try (DataDirectory directory = DataDirectory.take(folder)) {
            assertThat(directory.incoming()).isEmptyDirectory();
        }
    }
}
