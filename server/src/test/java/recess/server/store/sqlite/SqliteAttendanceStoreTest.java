package recess.server.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.server.store.AttendanceStore;
import recess.server.store.AttendanceStoreContract;
import recess.server.store.DataDirectory;

final class SqliteAttendanceStoreTest extends AttendanceStoreContract {
    @TempDir
    Path folder;

    private DataDirectory directory;
    private SqliteAttendanceStore store;

    @BeforeEach
    void open() throws IOException {
        directory = DataDirectory.take(folder);
        store = SqliteAttendanceStore.open(directory, Clock.systemUTC());
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        directory.close();
    }

    @Override
    protected AttendanceStore at(Clock clock) throws IOException {
        store.close();
        store = SqliteAttendanceStore.open(directory, clock);
        return store;
    }

    @Test
    void writesAThousandComingsAndGoingsWithoutAWordAndFailsQuietlyOnceItIsClosed() throws IOException {
        for (int i = 0; i < 1000; i++) {
            store.seen("n" + i % 10, "10.0.0.1", "");
        }
        assertThat(store.attendees()).hasSize(10);
        store.close();
        store.seen("late", "10.0.0.1", "");
        assertThatIOException().isThrownBy(store::attendees);
    }
}
