package recess.server.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Commits together what waits: a hundred rounds that end at once cost one sync, not a hundred. Thread-safe.
 *
 * @param <T> what is written, such as a row
 */
final class GroupCommit<T> {
    /** Writes rows, within a transaction. */
    @FunctionalInterface
    interface Writer<T> {
        void write(Connection connection, List<T> rows) throws SQLException;
    }

    private record Waiting<T>(List<T> rows, CompletableFuture<Boolean> written) {}

    private final Database database;
    private final Writer<T> writer;
    private final Runnable committed;
    private final Object lock = new Object();
    private List<Waiting<T>> waiting = new ArrayList<>();

    /** @param committed run behind each commit, before those who wait for it are told */
    GroupCommit(Database database, Writer<T> writer, Runnable committed) {
        this.database = database;
        this.writer = writer;
        this.committed = committed;
    }

    /** Writes rows, all or none; the result tells whether they are on the disk. */
    CompletableFuture<Boolean> add(List<T> rows) {
        CompletableFuture<Boolean> written = new CompletableFuture<>();
        boolean first;
        synchronized (lock) {
            first = waiting.isEmpty();
            waiting.add(new Waiting<>(List.copyOf(rows), written));
        }
        if (first) {
            database.later(this::commit).exceptionally(_ -> {
                takeWaiting().forEach(one -> one.written().complete(false));
                return false;
            });
        }
        return written;
    }

    private boolean commit(Connection connection) throws SQLException {
        List<Waiting<T>> batch = takeWaiting();
        boolean written = false;
        try {
            written = Database.atomically(connection, _ -> {
                writer.write(
                        connection,
                        batch.stream().flatMap(one -> one.rows().stream()).toList());
                return true;
            });
            committed.run();
        } finally {
            for (Waiting<T> one : batch) {
                one.written().complete(written);
            }
        }
        return written;
    }

    private List<Waiting<T>> takeWaiting() {
        synchronized (lock) {
            List<Waiting<T>> taken = waiting;
            waiting = new ArrayList<>();
            return taken;
        }
    }
}
