package recess.common.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {
    /** The example of FIPS 180-4 for one million times the letter a. */
    private static final String OF_A_MILLION = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";

    private static final byte[] MILLION = "a".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @Test
    void digestsBytesHoweverTheyAreCut() {
        MessageDigest digest = Sha256.begin();
        int at = 0;
        for (int count = 1; at < MILLION.length; count = count * 3 + 1) {
            int end = Math.min(MILLION.length, at + count);
            Sha256.update(digest, ByteBuffer.wrap(MILLION, at, end - at));
            at = end;
        }
        assertThat(Sha256.finish(digest)).isEqualTo(OF_A_MILLION);
    }

    @Test
    void digestsAFileAndOneThatIsMissingAsNothing() throws IOException {
        Path file = Files.write(folder.resolve("a"), MILLION);
        assertThat(Sha256.finish(Sha256.of(file))).isEqualTo(OF_A_MILLION);
        assertThat(Sha256.finish(Sha256.of(folder.resolve("b")))).isEqualTo(Sha256.finish(Sha256.begin()));
    }

    @Test
    void filesAndFoldersAreTheirOwnersAlone() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no permissions here");
        Path inner = folder.resolve("inner");
        Files.createDirectory(inner, OwnerOnly.folder(inner));
        Path file = Files.createFile(inner.resolve("a"), OwnerOnly.file(inner));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inner)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
