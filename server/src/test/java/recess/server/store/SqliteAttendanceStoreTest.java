package recess.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.server.store.AttendanceStore.Attendee;

class SqliteAttendanceStoreTest {
    @TempDir
    Path folder;

    @Test
    void keepsARowForEachNameAndAddressFromRunToRun() throws IOException {
        String firstSeen;
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
            assertThat(ann.firstSeen()).isEqualTo(firstSeen).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]{12}Z");
            assertThat(ann.lastSeen()).isGreaterThanOrEqualTo(ann.firstSeen());
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
