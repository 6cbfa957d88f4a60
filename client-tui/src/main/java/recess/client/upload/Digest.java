package recess.client.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Works out the SHA-256 of a file. */
final class Digest {
    private static final int PIECE_BYTES = 1024 * 1024;

    private Digest() {}

    /**
     * Reads the file from its first byte to its last.
     *
     * @return 64 small hexadecimal digits
     */
    static String of(Upload upload) throws IOException, Refusal {
        MessageDigest digest = sha256();
        byte[] piece = new byte[PIECE_BYTES];
        long done = 0;
        try (InputStream in = Files.newInputStream(upload.path())) {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                if (upload.isUnwanted()) {
                    throw Refusal.because("cancelled", "cancelled");
                }
                digest.update(piece, 0, count);
                done += count;
                upload.moved(done);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
