package recess.server.store;

import java.time.OffsetDateTime;
import recess.common.message.UploadInfo;

/**
 * An uploaded file that is stored.
 *
 * @param storedName its name in the data directory; no two have the same
 * @param upload the name that it was announced under; empty where it was not
 * @param owner a player where {@code upload} is not empty
 * @param name the name that its owner gave it, as it is kept; safe to show
 * @param version 1 for the first file of that name
 * @param sizeBytes 0 or more
 * @param sha256 the digest of its contents, 64 lower-case hexadecimal digits
 * @param storedAt in the server's time zone, to the millisecond
 */
public record StoredFile(
        String storedName,
        String upload,
        UploadOwner owner,
        String name,
        int version,
        long sizeBytes,
        String sha256,
        OffsetDateTime storedAt) {
    /** As its owner is told of it. */
    public UploadInfo info() {
        return new UploadInfo(upload, name, UploadInfo.State.STORED, version, sizeBytes, sizeBytes, sha256, 0);
    }
}
