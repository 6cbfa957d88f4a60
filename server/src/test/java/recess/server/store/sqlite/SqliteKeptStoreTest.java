package recess.server.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import recess.server.store.DataDirectory;
import recess.server.store.KeptStore;
import recess.server.store.KeptStoreContract;

final class SqliteKeptStoreTest extends KeptStoreContract {
    @TempDir
    Path folder;

    private DataDirectory directory;
    private SqliteKeptStore store;

    @BeforeEach
    void open() throws IOException {
        directory = DataDirectory.take(folder);
        store = SqliteKeptStore.open(directory);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        directory.close();
    }

    /** Opened anew each time: as after a restart. */
    @Override
    protected KeptStore store() throws IOException {
        store.close();
        store = SqliteKeptStore.open(directory);
        return store;
    }
}
