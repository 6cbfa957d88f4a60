package recess.server.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import recess.server.store.DataDirectory;

/** Copies the database while it is in use, as it is at one moment (sqlite.org/lang_vacuum.html, VACUUM INTO). */
public final class DatabaseCopy {
    private DatabaseCopy() {}

    /**
     * Writes a copy; waits for the disk.
     *
     * @param target a file that is not there
     * @throws IOException where that is impossible
     */
    public static void write(DataDirectory directory, Path target) throws IOException {
        try (Database database = Database.open(directory.database())) {
            database.call(connection -> Sql.update(connection, "VACUUM INTO ?", target.toString()));
        }
    }
}
