package recess.server.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import recess.server.store.DataDirectory;
import recess.server.store.UploadRows;
import recess.server.store.UploadRowsContract;

final class SqliteUploadRowsTest extends UploadRowsContract {
    @TempDir
    Path folder;

    private DataDirectory directory;
    private SqliteUploadRows rows;

    @BeforeEach
    void open() throws IOException {
        directory = DataDirectory.take(folder);
        rows = SqliteUploadRows.open(directory, SINGAPORE);
    }

    @AfterEach
    void close() throws IOException {
        rows.close();
        directory.close();
    }

    @Override
    protected UploadRows rows() {
        return rows;
    }

    @Override
    protected UploadRows reopened() throws IOException {
        close();
        open();
        return rows;
    }
}
