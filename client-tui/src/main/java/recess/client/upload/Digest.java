package recess.client.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import recess.common.file.Sha256;

/** Computes the SHA-256 of a file. */
final class Digest {
    private static final int PIECE_BYTES = 1024 * 1024;

    private Digest() {}

    /**
     * Reads the file from its first byte to its last.
     *
     * @return 64 lower-case hexadecimal digits
     */
    static String of(Upload upload) throws IOException, Refusal {
        MessageDigest digest = Sha256.begin();
        byte[] piece = new byte[PIECE_BYTES];
        long done = 0;
        try (InputStream in = Files.newInputStream(upload.path())) {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                if (upload.isUnwanted()) {
                    throw Refusal.because("cancelled");
                }
                digest.update(piece, 0, count);
                done += count;
                upload.moved(done);
            }
        }
        return Sha256.finish(digest);
    }
}
