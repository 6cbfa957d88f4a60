package recess.server.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import recess.server.store.DiskPool;

/**
 * A connection to the database file, with a thread of its own.
 *
 * <p>A change is on the disk when the call returns: write-ahead log, synchronous FULL. If the disk is too full to open the file,
 * each use tries again, because games can go on without it.
 */
final class Database implements AutoCloseable {
    /** Primary result codes, sqlite.org/rescode.html: the disk is failing, or full. */
    private static final Set<Integer> DISK_TROUBLE = Set.of(10, 13);

    private final Path file;
    private final boolean readsOnly;
    private final DiskPool thread;

    /** Used by the one thread only; null as long as it could not be opened. */
    private @Nullable Connection connection;

    private volatile @Nullable String obstacle;

    private Database(Path file, boolean readsOnly) {
        this.file = file;
        this.readsOnly = readsOnly;
        this.thread = new DiskPool(readsOnly ? "database-reader" : "database", 1);
    }

    /**
     * A connection for reading only, so that readers and writers do not wait for each other (sqlite.org/wal.html, section
     * 2.2). It is opened at its first use.
     */
    static Database reader(Path file) {
        return new Database(file, true);
    }

    /**
     * Opens the file, creates it if it is missing, and migrates an older schema. If the disk is full or failing, the first use
     * for which it works does so.
     *
     * @throws IOException where it cannot be used: damaged, locked, or written by a newer version
     */
    static Database open(Path file) throws IOException {
        Database database = new Database(file, false);
        try {
            database.call(_ -> true);
        } catch (IOException e) {
            if (!(e.getCause() instanceof IOException failed
                    && failed.getCause() instanceof SQLException reason
                    && DISK_TROUBLE.contains(reason.getErrorCode()))) {
                database.thread.close();
                throw e;
            }
            database.obstacle = e.getMessage();
        }
        return database;
    }

    /** How much work waits for it. */
    int waiting() {
        return thread.waiting();
    }

    /** Why it could not be opened yet; empty where it is open. */
    Optional<String> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    /** Work with the one connection. */
    @FunctionalInterface
    interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    /**
     * Runs a query later; returns at once.
     *
     * @return completed with an {@link IOException} where the database fails or is closed
     */
    <T> CompletableFuture<T> later(Query<T> query) {
        return thread.later(() -> run(query));
    }

    /**
     * Runs a query.
     *
     * @throws IOException where the database fails
     */
    <T> T call(Query<T> query) throws IOException {
        return thread.call(() -> run(query));
    }

    /**
     * Runs work in a transaction; to be called in a query.
     *
     * @throws SQLException what the work threw: nothing has changed then
     */
    static <T> T atomically(Connection connection, Query<T> work) throws SQLException {
        connection.setAutoCommit(false);
        T result;
        try {
            result = work.run(connection);
            connection.commit();
        } catch (SQLException e) {
            rollBack(connection, e);
            throw e;
        }
        connection.setAutoCommit(true);
        return result;
    }

    @Override
    public void close() {
        try {
            thread.call(this::disconnect);
        } catch (IOException e) {
            // Every change is on the disk already; the next start reads the log.
        } finally {
            thread.close();
        }
    }

    private boolean disconnect() throws IOException {
        try {
            if (connection != null) {
                connection.close();
            }
            return true;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private <T> T run(Query<T> query) throws IOException {
        try {
            Connection open = connection;
            if (open == null) {
                open = connect();
                connection = open;
                obstacle = null;
            }
            return query.run(open);
        } catch (SQLException e) {
            throw new IOException("database: " + e.getMessage(), e);
        }
    }

    private Connection connect() throws SQLException {
        // Without the DriverManager, which looks for drivers in every jar: the start would wait for that.
        Connection opened = JDBC.createConnection(JDBC.PREFIX + file, new Properties());
        try (Statement statement = opened.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 2000");
            if (readsOnly) {
                statement.execute("PRAGMA query_only = ON");
            } else {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                // What is deleted is to be gone: there are people's names in it.
                statement.execute("PRAGMA secure_delete = ON");
                atomically(opened, _ -> Schema.migrate(statement));
            }
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
        return opened;
    }

    /** On a full disk, SQLite may have rolled back by itself; the error of a second rollback must not hide the first. */
    private static void rollBack(Connection connection, SQLException reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
