package recess.server.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import recess.common.message.Bytes;

/**
 * A file that grows in {@code incoming/}. While one buffer fills, the one before it is written and hashed, each by a thread
 * of its own, so that a sender waits for the slowest of the three and not for their sum. For one thread at a time.
 */
final class PartFile {
    /** So much is sent to the disk at a time while the file comes: the end, and other files' syncs, wait for less then. */
    private static final long SYNC_EVERY_BYTES = 32L * 1024 * 1024;

    private static final CompletableFuture<Boolean> NOTHING = CompletableFuture.completedFuture(true);

    /** What a part needs of its store. */
    record Surroundings(StoreThreads threads, DirectBuffers buffers, FreeSpace space) {}

    private final Surroundings around;
    private final FileChannel channel;
    private final MessageDigest digest;

    private ByteBuffer filling;
    private ByteBuffer other;
    private CompletableFuture<?> underWay = NOTHING;
    private CompletableFuture<?> syncing = NOTHING;
    private long unsyncedBytes;

    private PartFile(Surroundings around, FileChannel channel, MessageDigest digest) {
        this.around = around;
        this.channel = channel;
        this.digest = digest;
        this.filling = around.buffers().borrow();
        this.other = around.buffers().borrow();
    }

    /**
     * Opens a part to go on at its end; to be called on a disk thread.
     *
     * @param digest of what is there already
     */
    static PartFile open(Surroundings around, Path path, MessageDigest digest) throws IOException {
        FileChannel channel = FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
                OwnerOnly.file(path));
        return new PartFile(around, channel, digest);
    }

    /**
     * Adds bytes to its end; they may be written a little later.
     *
     * @throws IOException where the disk failed with what came before; nothing more can be added then
     */
    void append(Bytes bytes) throws IOException {
        ByteBuffer rest = bytes.view();
        while (rest.hasRemaining()) {
            int count = Math.min(rest.remaining(), filling.remaining());
            filling.put(filling.position(), rest, rest.position(), count);
            filling.position(filling.position() + count);
            rest.position(rest.position() + count);
            if (!filling.hasRemaining()) {
                handOver();
            }
        }
    }

    /** Waits until everything is written and hashed. */
    void settle() throws IOException {
        if (filling.position() > 0) {
            handOver();
        }
        DiskPool.await(underWay);
    }

    /** Waits until everything is on the disk, and survives a power cut. */
    void sync() throws IOException {
        settle();
        // A sync that failed is told once only: this one must not be taken for the whole truth.
        DiskPool.await(syncing);
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
        try {
            DiskPool.await(underWay);
            DiskPool.await(syncing);
        } catch (IOException e) {
            // Whoever settled has been told.
        }
        around.buffers().giveBack(filling);
        around.buffers().giveBack(other);
        try {
            around.threads().disk().call(() -> {
                channel.close();
                return true;
            });
        } catch (IOException e) {
            // What could be lost with this has been synced, or is not promised.
        }
    }

    private void handOver() throws IOException {
        DiskPool.await(underWay);
        ByteBuffer full = filling.flip();
        filling = other.clear();
        other = full;
        int bytes = full.remaining();
        ByteBuffer hashed = full.duplicate();
        underWay = CompletableFuture.allOf(
                around.threads().disk().later(() -> {
                    around.space().require(bytes);
                    while (full.hasRemaining()) {
                        channel.write(full);
                    }
                    return true;
                }),
                around.threads().hashing().later(() -> {
                    digest.update(hashed);
                    return true;
                }));
        unsyncedBytes += bytes;
        if (unsyncedBytes >= SYNC_EVERY_BYTES && syncing.isDone()) {
            DiskPool.await(syncing);
            unsyncedBytes = 0;
            syncing = around.threads().syncing().later(() -> {
                channel.force(false);
                return true;
            });
        }
    }
}
