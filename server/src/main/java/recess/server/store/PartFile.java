package recess.server.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Set;
import recess.common.file.OwnerOnly;
import recess.common.file.Sha256;

/**
 * A file that grows in {@code incoming/}. While bytes come, those before them are written and hashed, each by a thread of its
 * own, so that a sender waits for the slowest of the three and not for their sum. For one thread at a time.
 */
final class PartFile {
    /**
     * How much is written at once. More makes Linux take larger pages for the file, for which it has to look further: on a
     * virtual machine, writes of 256 KiB took from 0.2 to 2 s for 1 GiB, those of 16 KiB 0.3 s each time.
     */
    private static final int WRITE_BYTES = 16 * 1024;

    /** What a part needs of its store. */
    record Surroundings(StoreThreads threads, FreeSpace space, Courtesy courtesy) {}

    private final Surroundings around;
    private final FileChannel channel;
    private final MessageDigest digest;
    private final EarlySync early;
    private final PieceRing underWay;

    private PartFile(Surroundings around, FileChannel channel, MessageDigest digest, EarlySync early) {
        this.around = around;
        this.channel = channel;
        this.digest = digest;
        this.early = early;
        this.underWay = new PieceRing(
                around.threads().disk(), this::write, around.threads().hashing(), this::hash);
    }

    /**
     * Opens a part to go on at its end; to be called on a disk thread.
     *
     * @param digest of what is there already
     * @param early what has been synced of it already
     */
    static PartFile open(Surroundings around, Path path, MessageDigest digest, EarlySync early) throws IOException {
        FileChannel channel = FileChannel.open(
                path,
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND,
                        LinkOption.NOFOLLOW_LINKS),
                OwnerOnly.file(path));
        return new PartFile(around, channel, digest, early);
    }

    /**
     * Adds bytes to its end, which are copied; they may be written a little later.
     *
     * @throws IOException where the disk failed with what came before; nothing more can be added then
     */
    void append(ByteBuffer bytes) throws IOException {
        int count = bytes.remaining();
        underWay.bring(bytes);
        early.written(count);
    }

    /** Waits until everything is written and hashed. */
    void settle() throws IOException {
        underWay.settle();
    }

    /** Waits until everything, which has settled, is on the disk, and survives a power cut. */
    void sync() throws IOException {
        early.await();
        around.threads().disk().call(() -> {
            channel.force(true);
            return true;
        });
    }

    /** The digest of everything that is written, as far as it has settled. */
    MessageDigest digest() {
        return digest;
    }

    /** Lets go of it, whatever has become of it. What has not settled may be missing. */
    void close() {
        underWay.awaitIdle();
        try {
            around.threads().disk().call(() -> {
                channel.close();
                return true;
            });
        } catch (IOException e) {
            // What could be lost with this has been synced, or is not promised.
        }
    }

    private void write(ByteBuffer piece) throws IOException {
        around.space().require(piece.remaining());
        int end = piece.limit();
        while (piece.position() < end) {
            piece.limit(Math.min(end, piece.position() + WRITE_BYTES));
            channel.write(piece);
        }
    }

    private void hash(ByteBuffer piece) {
        long startedNanos = System.nanoTime();
        Sha256.update(digest, piece);
        around.courtesy().rest(startedNanos);
    }
}
