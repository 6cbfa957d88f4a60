package recess.server.store.sqlite;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import recess.common.text.PlayerNames;
import recess.server.share.Origin;
import recess.server.store.DataDirectory;
import recess.server.store.StoredFile;
import recess.server.store.UploadOwner;
import recess.server.store.UploadRows;

/** The rows of uploads in the data directory's database, over a connection and a thread of its own. */
public final class SqliteUploadRows implements UploadRows, AutoCloseable {
    private static final String SELECT_STORED = "SELECT stored_name, coalesce(upload, ''), owner, kept_name, version,"
            + " size_bytes, sha256, stored_at, address, players, real_name FROM upload ";

    private final Database database;
    private final DatabaseTime time;

    private SqliteUploadRows(Database database, DatabaseTime time) {
        this.database = database;
        this.time = time;
    }

    /**
     * Opens them.
     *
     * @param clock has the server's time zone
     * @throws IOException where the database cannot be used
     */
    public static SqliteUploadRows open(DataDirectory directory, Clock clock) throws IOException {
        return new SqliteUploadRows(Database.open(directory.database()), new DatabaseTime(clock));
    }

    /** Why nothing can be kept at this moment, although games can be played; empty where it can. */
    public Optional<String> obstacle() {
        return database.obstacle();
    }

    @Override
    public void begun(Unfinished row) throws IOException {
        database.call(connection -> Sql.update(
                connection,
                "INSERT INTO unfinished_upload (upload, part, owner, kept_name, size_bytes, sha256, address,"
                        + " real_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                row.upload(),
                row.part(),
                row.owner().name(),
                row.keptName(),
                row.sizeBytes(),
                row.sha256(),
                row.owner().origin().text(),
                row.owner().realName()));
    }

    @Override
    public List<Unfinished> unfinished() throws IOException {
        return database.call(connection -> Sql.select(
                connection,
                row -> new Unfinished(
                        row.getString(1),
                        row.getString(2),
                        UploadOwner.player(row.getString(3), new Origin(row.getString(7)))
                                .known(row.getString(8)),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6)),
                "SELECT upload, part, owner, kept_name, size_bytes, sha256, address, real_name FROM unfinished_upload"));
    }

    @Override
    public void forget(String upload) throws IOException {
        database.call(connection -> Sql.update(connection, "DELETE FROM unfinished_upload WHERE upload = ?", upload));
    }

    @Override
    public void stored(StoredFile row) throws IOException {
        database.call(open -> Database.atomically(open, connection -> {
            // If somebody has taken a file out of the folder, its name is used again.
            Sql.update(
                    connection,
                    "INSERT OR REPLACE INTO upload (stored_name, upload, owner, kept_name, version, size_bytes, sha256,"
                            + " stored_at, address, players, real_name)"
                            + " VALUES (?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    row.storedName(),
                    row.upload(),
                    row.owner().name(),
                    row.name(),
                    row.version(),
                    row.sizeBytes(),
                    row.sha256(),
                    DatabaseTime.text(row.storedAt().toInstant()),
                    row.owner().origin().text(),
                    row.owner().playersThere(),
                    row.owner().realName());
            return Sql.update(connection, "DELETE FROM unfinished_upload WHERE upload = ?", row.upload());
        }));
    }

    @Override
    public Optional<StoredFile> find(String upload) throws IOException {
        return database
                .call(connection -> Sql.select(connection, this::read, SELECT_STORED + "WHERE upload = ?", upload))
                .stream()
                .findFirst();
    }

    @Override
    public List<StoredFile> all() throws IOException {
        return database.call(connection -> Sql.select(connection, this::read, SELECT_STORED + "ORDER BY id"));
    }

    @Override
    public void rename(String storedName, String newName) throws IOException {
        database.call(connection -> Sql.update(
                connection, "UPDATE upload SET stored_name = ? WHERE stored_name = ?", newName, storedName));
    }

    @Override
    public void delete(String storedName) throws IOException {
        database.call(connection -> Sql.update(connection, "DELETE FROM upload WHERE stored_name = ?", storedName));
    }

    @Override
    public void close() {
        database.close();
    }

    /** Nobody but a player has a name that can be one: an address never can. */
    private StoredFile read(ResultSet row) throws SQLException {
        String upload = row.getString(2);
        boolean isPlayer = PlayerNames.objection(row.getString(3)).isEmpty();
        return new StoredFile(
                row.getString(1),
                upload,
                new UploadOwner(
                        row.getString(3),
                        isPlayer,
                        new Origin(row.getString(9)),
                        row.getString(10),
                        row.getString(11)),
                row.getString(4),
                row.getInt(5),
                row.getLong(6),
                row.getString(7),
                time.local(row.getString(8)));
    }
}
