package recess.server.store;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Who came to the lessons, and when. Thread-safe. */
public interface AttendanceStore {
    /** Keeps nothing. */
    AttendanceStore NONE = new AttendanceStore() {
        @Override
        public void seen(String name, String address, String realName) {}

        @Override
        public List<Attendee> attendees() {
            return List.of();
        }

        @Override
        public int forget(String name, String realName) {
            return 0;
        }

        @Override
        public int dropBefore(LocalDate day) {
            return 0;
        }

        @Override
        public LocalDate today() {
            return LocalDate.EPOCH;
        }
    };

    /**
     * One name from one address on one day. Days and times are those of the server's time zone.
     *
     * @param name empty for clients that have none
     * @param realName empty where it was not told
     */
    record Attendee(
            LocalDate day,
            String name,
            String realName,
            String address,
            OffsetDateTime firstSeen,
            OffsetDateTime lastSeen) {}

    /**
     * Records that somebody is present now; returns at once. What cannot be written is lost: a full disk stops no lesson.
     *
     * @param name empty for a client that has none
     * @param realName empty where it is not known; what was known before stays then
     */
    void seen(String name, String address, String realName);

    /**
     * Everybody who has been present, the latest day last; waits for the disk.
     *
     * @throws IOException where the database fails
     */
    List<Attendee> attendees() throws IOException;

    /**
     * Deletes what is known of somebody for good; waits for the disk.
     *
     * @param name in any spelling; of another one under that name, too
     * @param realName empty where it is not known
     * @return how many rows there were
     * @throws IOException where the database fails
     */
    int forget(String name, String realName) throws IOException;

    /**
     * Deletes the days before one; waits for the disk.
     *
     * @return how many rows there were
     * @throws IOException where the database fails
     */
    int dropBefore(LocalDate day) throws IOException;

    /** The day that it is now, in the server's time zone. */
    LocalDate today();
}
