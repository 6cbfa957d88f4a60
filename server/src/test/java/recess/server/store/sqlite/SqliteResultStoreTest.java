package recess.server.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import recess.server.store.DataDirectory;
import recess.server.store.ResultStoreContract;

final class SqliteResultStoreTest extends ResultStoreContract<SqliteResultStore> {
    @TempDir
    Path folder;

    private DataDirectory directory;
    private SqliteResultStore store;

    @BeforeEach
    void open() throws IOException {
        directory = DataDirectory.take(folder);
        store = SqliteResultStore.open(directory, Clock.systemUTC());
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        directory.close();
    }

    @Override
    protected SqliteResultStore at(Clock clock) throws IOException {
        store.close();
        store = SqliteResultStore.open(directory, Duration.ZERO, clock);
        return store;
    }
}
