package recess.server.store.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import recess.server.store.DiskPool;

/**
 * Syncs a file while it is still being sent, so that less is left for the end, and so that the syncs of others, which a file
 * system may delay, stay short: 0.1 s at most while 1 GiB was sent, 0.3 s without this. Kept while the part is closed
 * between two blocks. For one thread at a time.
 */
final class EarlySync {
    private static final long EVERY_BYTES = 32L * 1024 * 1024;

    private final Path path;
    private final DiskPool thread;
    private CompletableFuture<Boolean> underWay = CompletableFuture.completedFuture(true);
    private long unsyncedBytes;

    EarlySync(Path path, DiskPool thread) {
        this.path = path;
        this.thread = thread;
    }

    /** Bytes have been written. */
    void written(int bytes) {
        unsyncedBytes += bytes;
        if (unsyncedBytes >= EVERY_BYTES && underWay.isDone() && !underWay.isCompletedExceptionally()) {
            unsyncedBytes = 0;
            underWay = thread.after(underWay, () -> {
                try (FileChannel channel =
                        FileChannel.open(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                    channel.force(false);
                }
            });
        }
    }

    /**
     * Waits for a sync that is running.
     *
     * @throws IOException where it failed, which the system tells once only: a later sync that works does not make it good
     */
    void await() throws IOException {
        DiskPool.await(underWay);
    }
}
