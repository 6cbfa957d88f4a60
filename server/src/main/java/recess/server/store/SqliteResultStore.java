package recess.server.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import recess.common.message.Period;
import recess.common.message.ScoreLine;

/**
 * Results in the data directory's database, over a connection and a thread of their own. What waits is committed
 * together: a hundred rounds that end at once cost one sync, not a hundred.
 */
public final class SqliteResultStore implements ResultStore, ResultArchive, AutoCloseable {
    private record Waiting(List<GameResult> results, CompletableFuture<Boolean> stored) {}

    private final Database database;
    private final Object lock = new Object();
    private List<Waiting> waiting = new ArrayList<>();

    private SqliteResultStore(Database database) {
        this.database = database;
    }

    /**
     * Opens it.
     *
     * @throws IOException where the database cannot be used
     */
    public static SqliteResultStore open(DataDirectory directory) throws IOException {
        return new SqliteResultStore(Database.open(directory.database()));
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
    public CompletableFuture<List<ScoreLine>> scores(Period period, String room, int limit) {
        String condition = switch (period) {
            case TODAY -> "ended_at >= strftime('%Y-%m-%dT%H:%M:%fZ', 'now', 'localtime', 'start of day', 'utc')";
            case ROOM -> "room = ?2";
            case ALL -> "1";
        };
        return database.later(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT player, sum(won), count(*), coalesce(min(CASE WHEN won THEN moves END), 0) FROM result WHERE "
                            + condition + " GROUP BY player ORDER BY 2 DESC, 3, 1 LIMIT ?1")) {
                select.setInt(1, limit);
                if (period == Period.ROOM) {
                    select.setString(2, room);
                }
                return lines(select);
            }
        });
    }

    @Override
    public List<Entry> results() throws IOException {
        return database.call(connection -> {
            List<Entry> entries = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT ended_at, player, room, game, mode, round, place, moves, millis, won FROM result"
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
                            row.getBoolean(10));
                    entries.add(new Entry(row.getString(1), result));
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
    }

    private static List<ScoreLine> lines(PreparedStatement select) throws SQLException {
        List<ScoreLine> lines = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                lines.add(new ScoreLine(rows.getString(1), rows.getInt(2), rows.getInt(3), rows.getInt(4)));
            }
        }
        return List.copyOf(lines);
    }

    private boolean commitWaiting(Connection connection) throws SQLException {
        List<Waiting> batch = takeWaiting();
        boolean stored = false;
        try {
            stored = Database.atomically(connection, _ -> insert(connection, batch));
        } finally {
            for (Waiting one : batch) {
                one.stored().complete(stored);
            }
        }
        return true;
    }

    private static boolean insert(Connection connection, List<Waiting> batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO result (player, room, game, mode, round, place, moves, millis, won)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
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
