package recess.server.store.sqlite;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import recess.server.store.DataDirectory;
import recess.server.store.KeptStore;

/** What is kept, in the data directory's database. What waits is committed together. */
public final class SqliteKeptStore implements KeptStore, AutoCloseable {
    /** ASCII has a character for this, and clean text never holds it. */
    private static final String BETWEEN_FIELDS = "\u001F";

    private final Database database;
    private final GroupCommit<Change> changes;

    private SqliteKeptStore(Database database) {
        this.database = database;
        this.changes = new GroupCommit<>(database, SqliteKeptStore::write, () -> {});
    }

    /**
     * Opens it.
     *
     * @throws IOException where the database cannot be used
     */
    public static SqliteKeptStore open(DataDirectory directory) throws IOException {
        return new SqliteKeptStore(Database.open(directory.database()));
    }

    @Override
    public CompletableFuture<Boolean> keep(List<Change> changes) {
        return this.changes.add(changes);
    }

    @Override
    public Map<String, List<String>> all(Kind kind) throws IOException {
        return database.call(connection -> {
            Map<String, List<String>> all = new LinkedHashMap<>();
            Sql.select(
                            connection,
                            row -> Map.entry(
                                    row.getString(1), List.of(row.getString(2).split(BETWEEN_FIELDS, -1))),
                            "SELECT key, fields FROM kept WHERE kind = ? ORDER BY id",
                            name(kind))
                    .forEach(one -> all.put(one.getKey(), one.getValue()));
            return all;
        });
    }

    @Override
    public void close() {
        database.close();
    }

    private static void write(Connection connection, List<Change> batch) throws SQLException {
        for (Change change : batch) {
            if (change.fields().isPresent()) {
                Sql.update(
                        connection,
                        "INSERT INTO kept (kind, key, fields) VALUES (?, ?, ?)"
                                + " ON CONFLICT (kind, key) DO UPDATE SET fields = excluded.fields",
                        name(change.kind()),
                        change.key(),
                        String.join(BETWEEN_FIELDS, change.fields().get()));
            } else {
                Sql.update(
                        connection, "DELETE FROM kept WHERE kind = ? AND key = ?", name(change.kind()), change.key());
            }
        }
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
