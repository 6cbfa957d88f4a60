package recess.server.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The rows of uploads: which files are stored, and which are unfinished. Thread-safe. Each call waits for the database, and
 * what it changes survives a power cut when it returns.
 */
public interface UploadRows {
    /**
     * An announced file of which something has been sent.
     *
     * @param part the name of the file that holds what is there of it
     */
    record Unfinished(String upload, String part, UploadOwner owner, String keptName, long sizeBytes, String sha256) {}

    /**
     * Adds an unfinished file.
     *
     * @throws IOException where the database fails, or has a row for that upload
     */
    void begun(Unfinished row) throws IOException;

    /** Every unfinished file, in any order. */
    List<Unfinished> unfinished() throws IOException;

    /** Drops an unfinished file; does nothing where there is none of that name. */
    void forget(String upload) throws IOException;

    /** Adds a stored file, replacing one with the same stored name, and drops its row as an unfinished file. */
    void stored(StoredFile row) throws IOException;

    /** The stored file that was announced as {@code upload}. */
    Optional<StoredFile> find(String upload) throws IOException;

    /** Every stored file, the oldest first. */
    List<StoredFile> all() throws IOException;

    /** Gives a stored file another stored name, which no other has. */
    void rename(String storedName, String newName) throws IOException;

    /** Drops a stored file; does nothing where there is none of that name. */
    void delete(String storedName) throws IOException;
}
