package recess.server.store.file;

import recess.server.store.DiskPool;

/**
 * The threads that do the store's work: some read and write, one works out digests on a core of its own meanwhile, and one
 * sends to the disk what has been written, so that not all of it is left for the end.
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
