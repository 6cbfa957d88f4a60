package recess.server.store.sqlite;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import recess.common.text.PlayerNames;
import recess.server.store.AttendanceStore;
import recess.server.store.DataDirectory;

/** Attendance in the data directory's database, over a connection and a thread of its own. */
public final class SqliteAttendanceStore implements AttendanceStore, AutoCloseable {
    private record Seen(String name, String realName) {}

    private final Database database;
    private final DatabaseTime time;
    private final Object lock = new Object();

    /** By key and address, so that somebody who reconnects a thousand times in a moment is written once. */
    private Map<List<String>, Seen> waiting = new LinkedHashMap<>();

    private SqliteAttendanceStore(Database database, DatabaseTime time) {
        this.database = database;
        this.time = time;
    }

    /**
     * Opens it.
     *
     * @param clock the time of day, and the server's time zone
     * @throws IOException where the database cannot be used
     */
    public static SqliteAttendanceStore open(DataDirectory directory, Clock clock) throws IOException {
        return new SqliteAttendanceStore(Database.open(directory.database()), new DatabaseTime(clock));
    }

    @Override
    public void seen(String name, String address, String realName) {
        boolean first;
        synchronized (lock) {
            first = waiting.isEmpty();
            waiting.merge(
                    List.of(PlayerNames.key(name), address),
                    new Seen(name, realName),
                    (before, now) -> new Seen(name, now.realName().isEmpty() ? before.realName() : now.realName()));
        }
        if (first) {
            // What a failing disk does not take is lost: nobody waits for attendance.
            database.later(this::writeWaiting).exceptionally(_ -> 0);
        }
    }

    @Override
    public List<Attendee> attendees() throws IOException {
        return database.call(connection -> Sql.select(
                connection,
                row -> new Attendee(
                        LocalDate.parse(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        time.local(row.getString(5)),
                        time.local(row.getString(6))),
                "SELECT day, name, real_name, address, first_seen, last_seen FROM attendance"
                        + " ORDER BY day, first_seen, name_key"));
    }

    @Override
    public int forget(String name, String realName) throws IOException {
        return database.call(connection -> Sql.update(
                connection,
                "DELETE FROM attendance WHERE (name_key <> '' AND name_key = ?)"
                        + " OR (real_name <> '' AND real_name = ?)",
                PlayerNames.key(name),
                realName));
    }

    @Override
    public int dropBefore(LocalDate day) throws IOException {
        return database.call(
                connection -> Sql.update(connection, "DELETE FROM attendance WHERE day < ?", day.toString()));
    }

    @Override
    public LocalDate today() {
        return time.today();
    }

    @Override
    public void close() {
        database.close();
    }

    private int writeWaiting(Connection connection) throws SQLException {
        Map<List<String>, Seen> batch;
        synchronized (lock) {
            batch = waiting;
            waiting = new LinkedHashMap<>();
        }
        return Database.atomically(connection, _ -> upsert(connection, batch));
    }

    private int upsert(Connection connection, Map<List<String>, Seen> batch) throws SQLException {
        String day = time.today().toString();
        String now = time.now();
        List<Object[]> rows = new ArrayList<>();
        batch.forEach((who, seen) ->
                rows.add(new Object[] {who.getFirst(), seen.name(), who.getLast(), seen.realName(), day, now, now}));
        Sql.updateAll(connection, """
            INSERT INTO attendance (name_key, name, address, real_name, day, first_seen, last_seen)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (day, name_key, address) DO UPDATE SET
                last_seen = excluded.last_seen,
                real_name = CASE WHEN excluded.real_name = '' THEN real_name ELSE excluded.real_name END
            """, rows);
        return rows.size();
    }
}
