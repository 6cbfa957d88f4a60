package recess.server.store.sqlite;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import recess.common.message.LobbyRequest;
import recess.common.message.ScoreLine;
import recess.common.text.PlayerNames;
import recess.server.store.DataDirectory;
import recess.server.store.GameResult;
import recess.server.store.ResultArchive;
import recess.server.store.ResultStore;

/**
 * Results in the data directory's database. What waits is committed together: a hundred rounds that end at once cost one sync,
 * not a hundred. Readers have a connection of their own, so that no question delays a result.
 */
public final class SqliteResultStore implements ResultStore, ResultArchive, AutoCloseable {
    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(1);

    private final Database database;
    private final Database reader;
    private final ScoreTables tables;
    private final DatabaseTime time;
    private final GroupCommit<GameResult> waiting;

    private SqliteResultStore(Database database, Database reader, Duration betweenReadings, DatabaseTime time) {
        this.database = database;
        this.reader = reader;
        this.tables = new ScoreTables(reader, betweenReadings, System::nanoTime);
        this.time = time;
        this.waiting = new GroupCommit<>(database, this::insert, tables::changed);
    }

    /**
     * Opens it.
     *
     * @param clock the time of day, and where a day begins
     * @throws IOException where the database cannot be used
     */
    public static SqliteResultStore open(DataDirectory directory, Clock clock) throws IOException {
        return open(directory, BETWEEN_READINGS, clock);
    }

    /** @param betweenReadings how often a table of scores is worked out anew at most */
    static SqliteResultStore open(DataDirectory directory, Duration betweenReadings, Clock clock) throws IOException {
        Database database = Database.open(directory.database());
        return new SqliteResultStore(
                database, Database.reader(directory.database()), betweenReadings, new DatabaseTime(clock));
    }

    @Override
    public CompletableFuture<Boolean> record(List<GameResult> results) {
        return waiting.add(results);
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
        return reader.call(connection -> Sql.select(
                connection,
                row -> new Entry(
                        time.local(row.getString(1)),
                        new GameResult(
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getInt(6),
                                row.getInt(7),
                                row.getInt(8),
                                row.getLong(9),
                                row.getBoolean(10),
                                row.getBoolean(11),
                                row.getString(12),
                                row.getString(13))),
                "SELECT ended_at, player, room, game, mode, round, place, moves, millis, won, bot, address, real_name"
                        + " FROM result ORDER BY id"));
    }

    @Override
    public Map<String, String> realNames() throws IOException {
        return reader
                .call(connection -> Sql.select(
                        connection,
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        "SELECT player, CASE WHEN count(DISTINCT real_name) = 1 THEN max(real_name) ELSE ? END"
                                + " FROM result WHERE real_name <> '' GROUP BY player",
                        SEVERAL))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public int forget(String player, String realName) throws IOException {
        String key = PlayerNames.key(player);
        return delete(connection -> {
            int deleted =
                    Sql.update(connection, "DELETE FROM result WHERE real_name <> '' AND real_name = ?", realName);
            for (String name : Sql.select(connection, row -> row.getString(1), "SELECT DISTINCT player FROM result")) {
                if (PlayerNames.key(name).equals(key)) {
                    deleted += Sql.update(connection, "DELETE FROM result WHERE player = ?", name);
                }
            }
            return deleted;
        });
    }

    @Override
    public int reset(Optional<String> room) throws IOException {
        return delete(connection -> room.isEmpty()
                ? Sql.update(connection, "DELETE FROM result")
                : Sql.update(connection, "DELETE FROM result WHERE room = ?", room.get()));
    }

    @Override
    public int dropBefore(Instant time) throws IOException {
        return delete(
                connection -> Sql.update(connection, "DELETE FROM result WHERE ended_at < ?", DatabaseTime.text(time)));
    }

    private int delete(Database.Query<Integer> deletion) throws IOException {
        int deleted = database.call(connection -> Database.atomically(connection, deletion));
        tables.changed();
        return deleted;
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

    private void insert(Connection connection, List<GameResult> batch) throws SQLException {
        String now = time.now();
        List<Object[]> rows = batch.stream()
                .map(result -> new Object[] {
                    result.player(),
                    result.room(),
                    result.game(),
                    result.mode(),
                    result.round(),
                    result.place(),
                    result.moves(),
                    result.millis(),
                    result.won(),
                    result.bot(),
                    result.address(),
                    result.realName(),
                    now
                })
                .toList();
        Sql.updateAll(
                connection,
                "INSERT INTO result (player, room, game, mode, round, place, moves, millis, won, bot,"
                        + " address, real_name, ended_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }
}
