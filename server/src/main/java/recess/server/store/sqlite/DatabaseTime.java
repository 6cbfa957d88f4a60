package recess.server.store.sqlite;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Points in time: ISO 8601 in UTC with milliseconds in the database, so that they sort as text; in the server's time zone for
 * people.
 *
 * @param clock the time of day, and the server's time zone
 */
record DatabaseTime(Clock clock) {
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    /** This moment. */
    String now() {
        return text(clock.instant());
    }

    /** A point in time, as it stands in the database. */
    static String text(Instant instant) {
        return TEXT.format(instant);
    }

    /** The day that it is now. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** When that day began: at midnight, but for a day on which the clocks skip it. */
    String startOfToday() {
        return text(today().atStartOfDay(clock.getZone()).toInstant());
    }

    /** A time that is in the database. */
    OffsetDateTime local(String text) {
        return Instant.parse(text).atZone(clock.getZone()).toOffsetDateTime();
    }
}
