package recess.server.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks into a database file behind the store's back. */
final class Rows {
    private Rows() {}

    /** Name, owner, size and digest of each upload, in the order of their names. */
    static List<String> of(Path file) throws IOException {
        try (Database database = Database.open(file)) {
            return database.call(connection -> {
                List<String> rows = new ArrayList<>();
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery(
                                "SELECT stored_name, owner, size_bytes, sha256 FROM upload ORDER BY stored_name")) {
                    while (row.next()) {
                        rows.add(String.join(
                                " ", row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
                    }
                }
                return rows;
            });
        }
    }

    static void execute(Path file, String sql) throws IOException {
        try (Database database = Database.open(file)) {
            database.<Integer>call(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.executeUpdate(sql);
                }
            });
        }
    }
}
