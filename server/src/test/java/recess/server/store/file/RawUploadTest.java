package recess.server.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import recess.common.message.FaultCode;
import recess.server.store.UploadOwner;
import recess.server.store.UploadRefusedException;
import recess.server.store.UploadStore.IncomingUpload;

/** A file of which only the end tells how long it is. */
final class RawUploadTest extends UploadContract {
    @Override
    UploadOwner owner() {
        try {
            return UploadOwner.raw(InetAddress.getByName("10.0.0.1"), List.of("ann", "bob"));
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    IncomingUpload begin(String name, byte[] contents) throws UploadRefusedException {
        return store.begin(owner(), name);
    }

    @Test
    void leavesNothingOfAFileThatIsNotPublished() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (IncomingUpload upload = begin("a.txt", new byte[0])) {
                upload.write(ByteBuffer.wrap(contents(4000)));
            }
        }
        assertThat(directory.incoming()).isEmptyDirectory();
        assertThat(received()).isEmpty();
        assertThat(rows.all()).isEmpty();
    }

    @Test
    void refusesAFileOverItsLimitAndTakesTheNext() throws Exception {
        try (IncomingUpload upload = begin("a.txt", new byte[0])) {
            upload.write(ByteBuffer.wrap(contents(4_000_000)));
            assertThat(refusal(() -> upload.write(ByteBuffer.wrap(contents(1)))).code())
                    .isEqualTo(FaultCode.UPLOAD_TOO_LARGE);
        }
        assertThat(stored("b.txt", "x".repeat(4_000_000))).isEqualTo("b.txt");
        assertThat(received()).containsExactly("b.txt");
    }

    @Test
    void sweepsUnfinishedFilesAtAStart() throws Exception {
        IncomingUpload upload = begin("a.txt", new byte[0]);
        upload.write(ByteBuffer.wrap(contents(4)));
        assertThat(directory.incoming()).isNotEmptyDirectory();
        reopen(LIMITS);
        assertThat(directory.incoming()).isEmptyDirectory();
        assertThat(received()).isEmpty();
    }

    @Test
    void sweepsWhatNobodyCanGoOnWithAndNothingElse() throws Exception {
        stored("a.txt", "whole");
        store.close();
        Files.writeString(directory.incoming().resolve("0123.part"), "half");
        directory.close();
        open(LIMITS);
        assertThat(directory.incoming()).isEmptyDirectory();
        assertThat(file("a.txt")).hasContent("whole");
    }

    @Test
    void doesNotStartWhereItCannotSweep() throws Exception {
        close();
        Path stubborn = Files.createDirectories(directory.incoming().resolve("folder"));
        Path file = Files.writeString(stubborn.resolve("file"), "x");
        assertThatIOException().isThrownBy(() -> open(LIMITS)).withMessageContaining("folder");
        Files.delete(file);
        reopen(LIMITS);
        assertThat(directory.incoming()).isEmptyDirectory();
    }
}
