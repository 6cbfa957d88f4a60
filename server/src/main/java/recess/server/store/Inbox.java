package recess.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** What has been uploaded, for the teacher. Thread-safe; each call but {@link #holdings} waits for the disk. */
public interface Inbox {
    /**
     * The incomplete uploads of an address.
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
    List<StoredFile> files() throws IOException;

    /**
     * The files of one owner, the oldest first.
     *
     * @param owner a player's name, in small or capital letters, or an address
     * @throws IOException where the database fails
     */
    List<StoredFile> filesOf(String owner) throws IOException;

    /**
     * Deletes a file for good: its owner may store another one instead.
     *
     * @throws IOException where the disk or the database fails; a file of which only the row is left is as good as gone
     */
    void delete(StoredFile file) throws IOException;

    /**
     * The contents of a file.
     *
     * @throws IOException where it cannot be read
     */
    InputStream open(StoredFile file) throws IOException;

    /**
     * Drops what some senders have announced and not finished, unless it is being sent.
     *
     * @return how many files
     * @throws IOException where the disk or the database fails
     */
    int dropUnfinished(Predicate<UploadOwner> whose) throws IOException;

    /** Where the files are, under their stored names. */
    Path folder();

    /** The incomplete uploads of each address that has any. */
    List<Holding> holdings();
}
