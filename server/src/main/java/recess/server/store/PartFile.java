package recess.server.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import recess.common.message.Bytes;

/**
 * A file that grows in {@code incoming/}. While bytes come, those before them are written and hashed, each by a thread of its
 * own, so that a sender waits for the slowest of the three and not for their sum. For one thread at a time.
 */
final class PartFile {
    /** So much is held, and as much again is being written: enough for handing over to be a small part of the work. */
    static final int BATCH_BYTES = 512 * 1024;

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
    private final OutputStream hashing;
    private final EarlySync early;

    private List<Bytes> held = new ArrayList<>();
    private int heldBytes;
    private CompletableFuture<?> underWay = CompletableFuture.completedFuture(true);

    private PartFile(Surroundings around, FileChannel channel, MessageDigest digest, EarlySync early) {
        this.around = around;
        this.channel = channel;
        this.digest = digest;
        this.hashing = Sha256.intoDigest(digest);
        this.early = early;
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
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
                OwnerOnly.file(path));
        return new PartFile(around, channel, digest, early);
    }

    /**
     * Adds bytes to its end; they may be written a little later.
     *
     * @throws IOException where the disk failed with what came before; nothing more can be added then
     */
    void append(Bytes bytes) throws IOException {
        held.add(bytes);
        heldBytes += bytes.size();
        if (heldBytes >= BATCH_BYTES) {
            handOver();
        }
    }

    /** Waits until everything is written and hashed. */
    void settle() throws IOException {
        if (heldBytes > 0) {
            handOver();
        }
        DiskPool.await(underWay);
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
        try {
            DiskPool.await(underWay);
        } catch (IOException e) {
            // Whoever settled has been told.
        }
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
        List<Bytes> batch = held;
        int batchBytes = heldBytes;
        held = new ArrayList<>();
        heldBytes = 0;
        underWay = CompletableFuture.allOf(
                around.threads().disk().later(() -> {
                    around.space().require(batchBytes);
                    for (Bytes bytes : batch) {
                        write(bytes.view());
                    }
                    return true;
                }),
                around.threads().hashing().later(() -> {
                    long startedNanos = System.nanoTime();
                    for (Bytes bytes : batch) {
                        bytes.writeTo(hashing);
                    }
                    around.courtesy().rest(startedNanos);
                    return true;
                }));
        early.written(batchBytes);
    }

    private void write(ByteBuffer bytes) throws IOException {
        int end = bytes.limit();
        while (bytes.position() < end) {
            bytes.limit(Math.min(end, bytes.position() + WRITE_BYTES));
            channel.write(bytes);
        }
    }
}
