package recess.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import recess.server.share.Origin;

/** What has been uploaded, for the teacher. Thread-safe; each call but {@link #underway} waits for the disk. */
public interface Inbox {
    /**
     * A file that is not whole yet: it is being sent at this moment, or it was announced, and its sender may go on with it.
     *
     * @param origin where it comes from, or came from last
     * @param name as it will be kept
     * @param bytes how much of it is there
     * @param size how many bytes there will be; empty where the sender does not say that beforehand
     */
    record Underway(UploadOwner owner, Origin origin, String name, long bytes, OptionalLong size, boolean sending) {}

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

    /** Every file that is not whole yet, those that were announced first first. */
    List<Underway> underway();
}
