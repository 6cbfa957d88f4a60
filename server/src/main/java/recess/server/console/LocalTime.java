package recess.server.console;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Points in time for people: as the clock on the wall shows them, to the second. */
final class LocalTime {
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private LocalTime() {}

    /** ISO 8601 with the offset from UTC, for a file that may be read elsewhere: {@code 2026-11-25T06:36:00+08:00}. */
    static String withOffset(OffsetDateTime time) {
        return WITH_OFFSET.format(time);
    }

    /** Of the same day: {@code 09:12}. */
    static String clock(OffsetDateTime time) {
        return CLOCK.format(time);
    }

    /** For the screen of the server's own machine. */
    static String plain(OffsetDateTime time) {
        return PLAIN.format(time);
    }
}
