package recess.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.server.store.AttendanceStore.Attendee;

class SqliteAttendanceStoreTest {
    @TempDir
    Path folder;

    @Test
    void keepsARowForEachNameAndAddressFromRunToRun() throws IOException {
        OffsetDateTime firstSeen;
        try (DataDirectory directory = DataDirectory.take(folder);
                SqliteAttendanceStore store = SqliteAttendanceStore.open(directory)) {
            store.seen("Ann", "10.0.0.1", "");
            store.seen("bob", "10.0.0.2", "Bob Lim");
            assertThat(store.attendees()).hasSize(2);
            firstSeen = store.attendees().getFirst().firstSeen();
        }
        try (DataDirectory directory = DataDirectory.take(folder);
                SqliteAttendanceStore store = SqliteAttendanceStore.open(directory)) {
            store.seen("ANN", "10.0.0.1", "Ann Tan");
            store.seen("ann", "10.0.0.1", "");
            store.seen("ann", "10.0.0.9", "");
            assertThat(store.attendees())
                    .extracting(Attendee::name, Attendee::realName, Attendee::address)
                    .containsExactly(
                            tuple("Ann", "Ann Tan", "10.0.0.1"),
                            tuple("bob", "Bob Lim", "10.0.0.2"),
                            tuple("ann", "", "10.0.0.9"));
            Attendee ann = store.attendees().getFirst();
            assertThat(ann.firstSeen()).isEqualTo(firstSeen);
            assertThat(ann.lastSeen()).isAfterOrEqualTo(ann.firstSeen());
        }
    }

    @Test
    void daysAndTimesAreThoseOfTheServersTimeZone() throws IOException {
        Clock morning = Clock.fixed(Instant.parse("2026-11-24T22:36:00Z"), ZoneId.of("Asia/Singapore"));
        try (DataDirectory directory = DataDirectory.take(folder);
                SqliteAttendanceStore store = SqliteAttendanceStore.open(directory, new DatabaseTime(morning))) {
            store.seen("ann", "10.0.0.1", "");
            assertThat(store.attendees())
                    .extracting(Attendee::day, Attendee::firstSeen, Attendee::lastSeen)
                    .containsExactly(tuple(
                            LocalDate.of(2026, 11, 25),
                            OffsetDateTime.parse("2026-11-25T06:36:00+08:00"),
                            OffsetDateTime.parse("2026-11-25T06:36:00+08:00")));
        }
    }

    @Test
    void writesAThousandComingsAndGoingsWithoutAWordAndFailsQuietlyOnceItIsClosed() throws IOException {
        try (DataDirectory directory = DataDirectory.take(folder)) {
            SqliteAttendanceStore store = SqliteAttendanceStore.open(directory);
            for (int i = 0; i < 1000; i++) {
                store.seen("n" + i % 10, "10.0.0.1", "");
            }
            assertThat(store.attendees()).hasSize(10);
            store.close();
            store.seen("late", "10.0.0.1", "");
            assertThatIOException().isThrownBy(store::attendees);
        }
    }
}
