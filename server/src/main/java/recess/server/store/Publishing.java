package recess.server.store;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import recess.server.store.UploadFolder.Published;

/**
 * Makes a file visible, for good. Contents first, then the name, then the folder that holds the name, then the row: in this
 * order nothing half can be seen, and what is recorded is there.
 */
final class Publishing {
    private final UploadFolder folder;
    private final UploadRows rows;
    private final DiskPool disk;

    Publishing(UploadFolder folder, UploadRows rows, DiskPool disk) {
        this.folder = folder;
        this.rows = rows;
        this.disk = disk;
    }

    /**
     * Publishes a part whose contents are on the disk. The part stays, and is to be deleted.
     *
     * @param upload the name that it can be asked for by; null for none
     * @throws IOException where the disk fails; nothing is visible then, and the part is as it was
     */
    StoredUpload publish(
            Path part, @Nullable String upload, UploadOwner owner, String keptName, long sizeBytes, String sha256)
            throws IOException {
        Published published = disk.call(() -> folder.publish(part, keptName));
        StoredUpload stored = new StoredUpload(published.storedName(), published.version(), sizeBytes, sha256);
        try {
            rows.stored(upload, owner, keptName, stored);
        } catch (IOException e) {
            disk.call(() -> {
                folder.unpublish(published, part);
                return true;
            });
            throw e;
        }
        return stored;
    }
}
