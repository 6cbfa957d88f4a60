package recess.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
    void isNobodyElses() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no permissions here");
        try (DataDirectory directory = DataDirectory.take(folder.resolve("new"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.path())))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.incoming())))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.database())))
                    .isEqualTo("rw-------");
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
}
