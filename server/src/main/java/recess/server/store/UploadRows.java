package recess.server.store;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import recess.common.message.UploadInfo;

/**
 * The rows of uploads: which files are stored, and which have begun to come. Thread-safe. Each call waits for the database, and
 * what it changes survives a power cut when it returns.
 */
public interface UploadRows {
    /**
     * A stored file.
     *
     * @param storedName its name in the data directory; no two rows have the same
     * @param upload the name that it was announced under; empty where it was not
     * @param keptName the name that its owner gave it
     * @param version 1 for the first file of that name
     * @param sha256 64 lower-case hexadecimal digits
     */
    record Stored(
            String storedName,
            String upload,
            UploadOwner owner,
            String keptName,
            int version,
            long sizeBytes,
            String sha256,
            Instant storedAt) {
        /** As its owner is told of it. */
        public UploadInfo info() {
            return new UploadInfo(upload, keptName, UploadInfo.State.STORED, version, sizeBytes, sizeBytes, sha256, 0);
        }
    }

    /**
     * An announced file that has begun to come.
     *
     * @param part the name of the file that holds what is there of it
     */
    record Unfinished(String upload, String part, UploadOwner owner, String keptName, long sizeBytes, String sha256) {}

    /**
     * Adds a file that begins to come.
     *
     * @throws IOException where the database fails, or has a row for that upload
     */
    void begun(Unfinished row) throws IOException;

    /** Every unfinished file, in any order. */
    List<Unfinished> unfinished() throws IOException;

    /** Drops an unfinished file; does nothing where there is none of that name. */
    void forget(String upload) throws IOException;

    /** Adds a stored file, instead of one with the same stored name; from now on it is unfinished no longer. */
    void stored(Stored row) throws IOException;

    /** The stored file that was announced under a name. */
    Optional<Stored> find(String upload) throws IOException;

    /** Every stored file, the oldest first. */
    List<Stored> all() throws IOException;

    /** Drops a stored file; does nothing where there is none of that name. */
    void delete(String storedName) throws IOException;
}
