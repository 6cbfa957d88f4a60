package recess.server.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest that proves to both ends that they have the same file. */
final class Sha256 {
    private static final int CHUNK_BYTES = 16 * 1024;

    private Sha256() {}

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Takes bytes into a digest, by way of a small array, because copying has a side effect: it leaves the upper halves of
     * the vector registers clean. While they are not, the SHA instructions of some processors take a hundred times as long;
     * on one with AVX-512 and AMX, files were seen to come at 12 MiB/s instead of 700, until Java happened to clean them.
     */
    static void update(MessageDigest digest, ByteBuffer bytes) {
        byte[] chunk = new byte[Math.min(CHUNK_BYTES, bytes.remaining())];
        while (bytes.hasRemaining()) {
            int count = Math.min(chunk.length, bytes.remaining());
            bytes.get(chunk, 0, count);
            digest.update(chunk, 0, count);
        }
    }

    /** The digest of a file, and a beginning where there is none; to be called on a thread that may wait for the disk. */
    static MessageDigest of(Path file) throws IOException {
        MessageDigest digest = begin();
        if (!Files.exists(file)) {
            return digest;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate(PieceRing.PIECE_BYTES);
            while (channel.read(buffer.clear()) >= 0) {
                update(digest, buffer.flip());
            }
        }
        return digest;
    }

    /** In small hexadecimal digits; the digest begins anew. */
    static String finish(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
