package recess.server.store.sqlite;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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

    private record Waiting(List<Change> changes, CompletableFuture<Boolean> kept) {}

    private final Database database;
    private final Object lock = new Object();
    private List<Waiting> waiting = new ArrayList<>();

    private SqliteKeptStore(Database database) {
        this.database = database;
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
        CompletableFuture<Boolean> kept = new CompletableFuture<>();
        boolean first;
        synchronized (lock) {
            first = waiting.isEmpty();
            waiting.add(new Waiting(List.copyOf(changes), kept));
        }
        if (first) {
            database.later(this::writeWaiting).exceptionally(_ -> {
                takeWaiting().forEach(one -> one.kept().complete(false));
                return false;
            });
        }
        return kept;
    }

    @Override
    public Map<String, List<String>> all(Kind kind) throws IOException {
        return database.call(connection -> {
            Map<String, List<String>> all = new LinkedHashMap<>();
            Sql.select(
                            connection,
                            row -> Map.entry(row.getString(1), List.of(row.getString(2).split(BETWEEN_FIELDS, -1))),
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

    private boolean writeWaiting(Connection connection) throws SQLException {
        List<Waiting> batch = takeWaiting();
        boolean written = false;
        try {
            written = Database.atomically(connection, _ -> write(connection, batch));
        } finally {
            for (Waiting one : batch) {
                one.kept().complete(written);
            }
        }
        return written;
    }

    private static boolean write(Connection connection, List<Waiting> batch) throws SQLException {
        for (Waiting one : batch) {
            for (Change change : one.changes()) {
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
                            connection,
                            "DELETE FROM kept WHERE kind = ? AND key = ?",
                            name(change.kind()),
                            change.key());
                }
            }
        }
        return true;
    }

    private List<Waiting> takeWaiting() {
        synchronized (lock) {
            List<Waiting> taken = waiting;
            waiting = new ArrayList<>();
            return taken;
        }
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
