package recess.server.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the database file in the data directory, with a thread of its own; whoever calls waits.
 *
 * <p>A change is on the disk when the call returns: write-ahead log, synchronous FULL. Where the disk has no room even for
 * opening it, each use tries again: games do not depend on it.
 */
final class Database implements AutoCloseable {
    /** What takes the schema from one version to the next; a released line is never changed. */
    static final List<String> MIGRATIONS = List.of(
            """
            CREATE TABLE upload (
                id            INTEGER PRIMARY KEY,
                stored_name   TEXT    NOT NULL UNIQUE,
                owner         TEXT    NOT NULL,
                size_bytes    INTEGER NOT NULL,
                sha256        TEXT    NOT NULL,
                stored_at     TEXT    NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')))
            """,
            """
            CREATE TABLE result (
                id        INTEGER PRIMARY KEY,
                player    TEXT    NOT NULL,
                room      TEXT    NOT NULL,
                game      TEXT    NOT NULL,
                mode      TEXT    NOT NULL,
                round     INTEGER NOT NULL,
                place     INTEGER NOT NULL,
                moves     INTEGER NOT NULL,
                millis    INTEGER NOT NULL,
                won       INTEGER NOT NULL,
                ended_at  TEXT    NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')))
            """,
            "CREATE INDEX result_by_time ON result (ended_at, player)",
            "CREATE INDEX result_by_room ON result (room, ended_at)",
            // Only what came from a player has a name that it can be asked for by.
            "ALTER TABLE upload ADD COLUMN upload TEXT",
            "ALTER TABLE upload ADD COLUMN kept_name TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE upload ADD COLUMN version INTEGER NOT NULL DEFAULT 1",
            "UPDATE upload SET kept_name = substr(stored_name, 6)",
            "CREATE UNIQUE INDEX upload_by_name ON upload (upload) WHERE upload IS NOT NULL",
            """
            CREATE TABLE unfinished_upload (
                upload      TEXT    PRIMARY KEY,
                part        TEXT    NOT NULL,
                owner       TEXT    NOT NULL,
                kept_name   TEXT    NOT NULL,
                size_bytes  INTEGER NOT NULL,
                sha256      TEXT    NOT NULL)
            """,
            """
            CREATE TABLE attendance (
                day         TEXT NOT NULL,
                name_key    TEXT NOT NULL,
                name        TEXT NOT NULL,
                address     TEXT NOT NULL,
                real_name   TEXT NOT NULL,
                first_seen  TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
                last_seen   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
                PRIMARY KEY (day, name_key, address))
            """,
            "ALTER TABLE result ADD COLUMN bot INTEGER NOT NULL DEFAULT 0",
            // The names of a server's own bots, which nobody else could have.
            """
            UPDATE result SET bot = 1 WHERE room <> '' AND (
                player IN ('random-bot', 'linear-bot', 'binary-bot', 'frequency-bot')
                OR player GLOB 'random-bot-[0-9]*' OR player GLOB 'linear-bot-[0-9]*'
                OR player GLOB 'binary-bot-[0-9]*' OR player GLOB 'frequency-bot-[0-9]*')
            """,
            // All that a table of scores needs, in the order in which it is added up.
            "CREATE INDEX result_by_player ON result (player, game, mode, bot, won, moves)",
            "ALTER TABLE upload ADD COLUMN address TEXT NOT NULL DEFAULT ''",
            "UPDATE upload SET address = owner WHERE upload IS NULL",
            "ALTER TABLE unfinished_upload ADD COLUMN address TEXT NOT NULL DEFAULT ''");

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
     * A connection that only reads, so that no question waits for a change, and no change for a question (sqlite.org/wal.html,
     * section 2.2). It is opened at its first use.
     */
    static Database reader(Path file) {
        return new Database(file, true);
    }

    /**
     * Opens the file, makes it where it is missing, and brings an older schema up to date. Where the disk is full or failing,
     * that is put off until the first use at which it can be done.
     *
     * @throws IOException where it cannot be used: damaged, locked, or written by a newer version
     */
    static Database open(Path file) throws IOException {
        Database database = new Database(file, false);
        try {
            database.thread.call(database::connection);
        } catch (IOException e) {
            if (!(e.getCause() instanceof SQLException reason) || !DISK_TROUBLE.contains(reason.getErrorCode())) {
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
        return thread.later(() -> query.run(connection()));
    }

    /**
     * Runs a query.
     *
     * @throws IOException where the database fails
     */
    <T> T call(Query<T> query) throws IOException {
        return thread.call(() -> query.run(connection()));
    }

    /**
     * Lets all of some work happen, or none of it; to be called in a query.
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
            thread.call(() -> {
                if (connection != null) {
                    connection.close();
                }
                return true;
            });
        } catch (IOException e) {
            // Every change is on the disk already; the next start reads the log.
        } finally {
            thread.close();
        }
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = readsOnly ? connectToRead(file) : connect(file);
            connection = open;
            obstacle = null;
        }
        return open;
    }

    private static Connection connect(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 2000");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            atomically(connection, _ -> migrate(statement));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private static Connection connectToRead(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 2000");
            statement.execute("PRAGMA query_only = ON");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** A schema that is up to date is only read, which a full disk allows. */
    private static boolean migrate(Statement statement) throws SQLException {
        int version;
        try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            version = row.getInt(1);
        }
        if (version > MIGRATIONS.size()) {
            throw new SQLException(
                    "written by a newer Recess (schema " + version + ", this one knows " + MIGRATIONS.size() + ")");
        }
        if (version == MIGRATIONS.size()) {
            return false;
        }
        for (String migration : MIGRATIONS.subList(version, MIGRATIONS.size())) {
            statement.execute(migration);
        }
        statement.execute("PRAGMA user_version = " + MIGRATIONS.size());
        return true;
    }

    /** Where the disk is full, SQLite may have rolled back by itself: that there is nothing to undo must not hide why. */
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
