package recess.server.store;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;

/** Every result there is, for the teacher. Thread-safe. */
public interface ResultArchive {
    /**
     * A stored result.
     *
     * @param endedAt in the server's time zone
     */
    record Entry(OffsetDateTime endedAt, GameResult result) {}

    /**
     * All of them, the oldest first; waits for the disk.
     *
     * @throws IOException where the database fails
     */
    List<Entry> results() throws IOException;
}
