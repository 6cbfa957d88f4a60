package recess.server.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import recess.common.message.LobbyRequest;
import recess.common.message.ScoreLine;

/**
 * Results in the data directory's database, over a connection and a thread of their own. What waits is committed
 * together: a hundred rounds that end at once cost one sync, not a hundred. Whoever only reads has another connection, so
 * that no question delays a result.
 */
public final class SqliteResultStore implements ResultStore, ResultArchive, AutoCloseable {
    private record Waiting(List<GameResult> results, CompletableFuture<Boolean> stored) {}

    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(1);

    private final Database database;
    private final Database reader;
    private final ScoreTables tables;
    private final DatabaseTime time;
    private final Object lock = new Object();
    private List<Waiting> waiting = new ArrayList<>();

    private SqliteResultStore(Database database, Database reader, Duration betweenReadings, DatabaseTime time) {
        this.database = database;
        this.reader = reader;
        this.tables = new ScoreTables(reader, betweenReadings, System::nanoTime);
        this.time = time;
    }

    /**
     * Opens it.
     *
     * @throws IOException where the database cannot be used
     */
    public static SqliteResultStore open(DataDirectory directory) throws IOException {
        return open(directory, BETWEEN_READINGS, DatabaseTime.ofThisMachine());
    }

    /**
     * @param betweenReadings how often a table of scores is worked out anew
     * @param time the time of day, and where a day begins
     */
    static SqliteResultStore open(DataDirectory directory, Duration betweenReadings, DatabaseTime time)
            throws IOException {
        Database database = Database.open(directory.database());
        return new SqliteResultStore(database, Database.reader(directory.database()), betweenReadings, time);
    }

    @Override
    public CompletableFuture<Boolean> record(List<GameResult> results) {
        CompletableFuture<Boolean> stored = new CompletableFuture<>();
        boolean first;
        synchronized (lock) {
            first = waiting.isEmpty();
            waiting.add(new Waiting(List.copyOf(results), stored));
        }
        if (first) {
            database.later(this::commitWaiting).exceptionally(_ -> {
                takeWaiting().forEach(one -> one.stored().complete(false));
                return false;
            });
        }
        return stored;
    }

    @Override
    public CompletableFuture<List<ScoreLine>> scores(LobbyRequest.Scores asked, String room, int limit) {
        ScoreTables.Scope scope = switch (asked.period()) {
            case TODAY -> new ScoreTables.Scope("ended_at >= ?", time.startOfToday());
            case ROOM -> new ScoreTables.Scope("room = ?", room);
            case ALL -> new ScoreTables.Scope("? = ''", "");
        };
        return tables.best(scope, asked, limit);
    }

    @Override
    public List<Entry> results() throws IOException {
        return reader.call(connection -> {
            List<Entry> entries = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT ended_at, player, room, game, mode, round, place, moves, millis, won, bot FROM result"
                                    + " ORDER BY id");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    GameResult result = new GameResult(
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getInt(6),
                            row.getInt(7),
                            row.getInt(8),
                            row.getLong(9),
                            row.getBoolean(10),
                            row.getBoolean(11));
                    entries.add(new Entry(time.local(row.getString(1)), result));
                }
            }
            return List.copyOf(entries);
        });
    }

    /** How much work waits for the database. */
    public int waiting() {
        return database.waiting();
    }

    @Override
    public void close() {
        database.close();
        reader.close();
    }

    private boolean commitWaiting(Connection connection) throws SQLException {
        List<Waiting> batch = takeWaiting();
        boolean stored = false;
        try {
            stored = Database.atomically(connection, _ -> insert(connection, batch));
            tables.changed();
        } finally {
            for (Waiting one : batch) {
                one.stored().complete(stored);
            }
        }
        return true;
    }

    private boolean insert(Connection connection, List<Waiting> batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO result (player, room, game, mode, round, place, moves, millis, won, bot,"
                        + " ended_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            String now = time.now();
            for (Waiting one : batch) {
                for (GameResult result : one.results()) {
                    insert.setString(1, result.player());
                    insert.setString(2, result.room());
                    insert.setString(3, result.game());
                    insert.setString(4, result.mode());
                    insert.setInt(5, result.round());
                    insert.setInt(6, result.place());
                    insert.setInt(7, result.moves());
                    insert.setLong(8, result.millis());
                    insert.setBoolean(9, result.won());
                    insert.setBoolean(10, result.bot());
                    insert.setString(11, now);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
            return true;
        }
    }

    private List<Waiting> takeWaiting() {
        synchronized (lock) {
            List<Waiting> taken = waiting;
            waiting = new ArrayList<>();
            return taken;
        }
    }
}
