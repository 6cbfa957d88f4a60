package recess.server.store;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every result there is, for the teacher. Thread-safe. */
public interface ResultArchive {
    /** Stands for more than one real name. */
    String SEVERAL = "(several)";

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

    /**
     * The real names of players, where they are known; {@link #SEVERAL} where more than one has played under a name. Waits for
     * the disk.
     *
     * @throws IOException where the database fails
     */
    Map<String, String> realNames() throws IOException;

    /**
     * Deletes the results of somebody for good; waits for the disk.
     *
     * @param player in any spelling; of another one under that name, too
     * @param realName empty where it is not known
     * @return how many there were
     * @throws IOException where the database fails
     */
    int forget(String player, String realName) throws IOException;

    /**
     * Deletes all results for good, or those of a room; waits for the disk.
     *
     * @param room its code; empty for all results
     * @return how many there were
     * @throws IOException where the database fails
     */
    int reset(Optional<String> room) throws IOException;

    /**
     * Deletes what has ended before a time; waits for the disk.
     *
     * @return how many there were
     * @throws IOException where the database fails
     */
    int dropBefore(Instant time) throws IOException;
}
