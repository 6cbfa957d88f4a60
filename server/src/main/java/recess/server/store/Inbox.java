package recess.server.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;

/** What has been uploaded, for the teacher. Thread-safe; each call but {@link #holdings} waits for the disk. */
public interface Inbox {
    /**
     * A stored file.
     *
     * @param owner whose name is safe to show
     * @param name the name that the owner gave it, as it is kept; safe to show
     * @param version 1 for the first file of that name
     * @param sha256 the digest of its contents, in hexadecimal
     * @param storedAt in the server's time zone
     * @param path where it is
     * @param storedName the name that it has there
     */
    record File(
            UploadOwner owner,
            String name,
            int version,
            long sizeBytes,
            String sha256,
            OffsetDateTime storedAt,
            Path path,
            String storedName) {}

    /**
     * The uploads of an address that are not complete.
     *
     * @param address the origin's text
     * @param sending how many are being sent at this moment
     * @param unfinished the names of the announced files, as they are kept
     */
    record Holding(String address, int sending, List<String> unfinished) {}

    /**
     * Every file that is still there, the oldest first.
     *
     * @throws IOException where the database fails
     */
    List<File> files() throws IOException;

    /**
     * The files of one owner, the oldest first.
     *
     * @param owner a player's name, in small or capital letters, or an address
     * @throws IOException where the database fails
     */
    List<File> filesOf(String owner) throws IOException;

    /**
     * Deletes a file for good: its owner may store another one instead.
     *
     * @throws IOException where the disk or the database fails; a file of which only the row is left is as good as gone
     */
    void delete(File file) throws IOException;

    /** What each address holds of uploads that are not complete; addresses that hold none are left out. */
    List<Holding> holdings();
}
