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
    };

    /**
     * One name from one address on one day. Days and times are those of the server's time zone.
     *
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
     * @param realName empty where it is not known; what was known before stays then
     */
    void seen(String name, String address, String realName);

    /**
     * Everybody who has been present, the latest day last; waits for the disk.
     *
     * @throws IOException where the database fails
     */
    List<Attendee> attendees() throws IOException;
}
