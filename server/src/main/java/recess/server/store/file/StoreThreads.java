package recess.server.store.file;

import recess.server.store.DiskPool;

/**
 * The threads of the store: some read and write, one computes digests meanwhile, and one syncs files that are still being
 * sent.
 */
record StoreThreads(DiskPool disk, DiskPool hashing, DiskPool syncing) implements AutoCloseable {
    private static final int DISK_THREADS = 2;

    static StoreThreads start() {
        return new StoreThreads(new DiskPool("disk", DISK_THREADS), new DiskPool("digest", 1), new DiskPool("sync", 1));
    }

    @Override
    public void close() {
        disk.close();
        hashing.close();
        syncing.close();
    }
}
