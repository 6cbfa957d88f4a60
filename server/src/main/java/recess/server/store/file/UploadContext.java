package recess.server.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import recess.server.store.StoredFile;
import recess.server.store.StoredName;
import recess.server.store.UploadOwner;
import recess.server.store.UploadRows;
import recess.server.store.file.UploadFolder.Published;

/**
 * What every upload works with, whichever way it comes.
 *
 * @param clock the time of day, and the server's time zone
 */
record UploadContext(
        UploadFolder folder,
        UploadRows rows,
        UnfinishedFiles unfinished,
        FreeSpace space,
        StoreThreads threads,
        UploadThrottle throttle,
        Clock clock) {
    /**
     * A file of which nothing has come yet.
     *
     * @param sizeBytes as it is announced
     * @param sha256 as it is announced
     */
    UnfinishedFile newFile(UploadOwner owner, String safeName, boolean announced, long sizeBytes, String sha256) {
        UploadRows.Unfinished row = new UploadRows.Unfinished(
                folder.randomName(),
                folder.randomName() + ".part",
                owner,
                UploadFolder.keptName(safeName),
                sizeBytes,
                sha256);
        return UnfinishedFile.begun(row, announced, folder.part(row.part()), threads.syncing(), unfinished.nowNanos());
    }

    /** The size of a file's part, in bytes. */
    long sizeOnDisk(UnfinishedFile file) throws IOException {
        return threads.disk().call(() -> Files.exists(file.part) ? Files.size(file.part) : 0);
    }

    /** Makes sure that the disk has room for some bytes more. */
    void requireSpace(long bytes) throws IOException {
        threads.disk().run(() -> space.require(bytes));
    }

    /**
     * Publishes a file whose part is synced: contents first, then the name, then the folder with the name, then the row. In this
     * order nobody sees half a file, and every row has its file.
     *
     * @throws IOException where the disk fails; nothing is visible then, and the part is as it was
     */
    StoredFile publish(UnfinishedFile file, long sizeBytes, String sha256) throws IOException {
        Published published = threads.disk().call(() -> folder.publish(file.part, StoredName.folder(file.owner()), file.row.keptName()));
        StoredFile stored = new StoredFile(
                published.storedName(),
                file.announced ? file.row.upload() : "",
                file.row.owner(),
                file.row.keptName(),
                published.version(),
                sizeBytes,
                sha256,
                clock.instant().atZone(clock.getZone()).toOffsetDateTime().truncatedTo(ChronoUnit.MILLIS));
        try {
            rows.stored(stored);
        } catch (IOException e) {
            threads.disk().run(() -> folder.unpublish(published, file.part));
            throw e;
        }
        unfinished.remove(file);
        deletePart(file);
        return stored;
    }

    /** Deletes a file, which no longer counts. */
    void discard(UnfinishedFile file) {
        unfinished.remove(file);
        deletePart(file);
        unfinished.uncount(file);
        if (file.recorded) {
            try {
                rows.forget(file.row.upload());
            } catch (IOException e) {
                // The row has no part any more, so the next start drops it.
            }
        }
    }

    private void deletePart(UnfinishedFile file) {
        try {
            threads.disk().run(() -> UploadFolder.deleteQuietly(file.part));
        } catch (IOException e) {
            // The store is closing; the next start deletes parts that nobody can resume.
        }
    }
}
