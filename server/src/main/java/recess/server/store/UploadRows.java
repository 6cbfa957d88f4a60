package recess.server.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import recess.server.share.Origin;

/** The rows of uploads: those that are stored, and those that have begun to come. */
final class UploadRows {
    private static final String COLUMNS =
            "SELECT stored_name, coalesce(upload, ''), owner, kept_name, version, size_bytes, sha256,"
                    + " cast(strftime('%s', stored_at) AS INTEGER), address FROM upload ";

    private final Database database;

    UploadRows(Database database) {
        this.database = database;
    }

    /**
     * A stored file.
     *
     * @param upload the name that it can be asked for by; empty where it came from no player
     * @param address where it came from, as {@link Origin#text}; empty where an older version did not keep that
     */
    record Stored(
            String storedName,
            String upload,
            String owner,
            String keptName,
            int version,
            long sizeBytes,
            String sha256,
            Instant storedAt,
            String address) {
        UploadOwner whose() {
            return new UploadOwner(owner, !upload.isEmpty(), new Origin(address));
        }
    }

    /** A file that has begun to come from a player. */
    record Unfinished(String upload, String part, UploadOwner owner, String keptName, long sizeBytes, String sha256) {}

    void begun(Unfinished row) throws IOException {
        database.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO unfinished_upload (upload, part, owner, kept_name, size_bytes, sha256, address)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, row.upload());
                insert.setString(2, row.part());
                insert.setString(3, row.owner().name());
                insert.setString(4, row.keptName());
                insert.setLong(5, row.sizeBytes());
                insert.setString(6, row.sha256());
                insert.setString(7, row.owner().origin().text());
                return insert.executeUpdate();
            }
        });
    }

    /** A row that a failing disk keeps has no part any more: the next start forgets it. */
    void forget(String upload) {
        try {
            database.call(connection -> deleteUnfinished(connection, upload));
        } catch (IOException e) {
            // Said above.
        }
    }

    /** A file is published: from now on it is stored, and no longer unfinished. */
    void stored(@Nullable String upload, UploadOwner owner, String keptName, StoredUpload file) throws IOException {
        database.call(open -> Database.atomically(open, connection -> {
            insert(connection, upload, owner, keptName, file);
            if (upload != null) {
                deleteUnfinished(connection, upload);
            }
            return true;
        }));
    }

    Optional<Stored> find(String upload) throws IOException {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(COLUMNS + "WHERE upload = ?")) {
                select.setString(1, upload);
                return read(select).stream().findFirst();
            }
        });
    }

    /** Every stored file, the oldest first. */
    List<Stored> all() throws IOException {
        return database.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(COLUMNS + "ORDER BY id")) {
                return read(select);
            }
        });
    }

    /** The file has been deleted. */
    void delete(String storedName) throws IOException {
        database.call(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM upload WHERE stored_name = ?")) {
                delete.setString(1, storedName);
                return delete.executeUpdate();
            }
        });
    }

    List<Unfinished> unfinished() throws IOException {
        return database.call(connection -> {
            List<Unfinished> all = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT upload, part, owner, kept_name, size_bytes, sha256, address FROM unfinished_upload");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(new Unfinished(
                            row.getString(1),
                            row.getString(2),
                            UploadOwner.player(row.getString(3), new Origin(row.getString(7))),
                            row.getString(4),
                            row.getLong(5),
                            row.getString(6)));
                }
            }
            return List.copyOf(all);
        });
    }

    /** The time of day, as the database knows it. */
    Instant now() throws IOException {
        return database.call(connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT cast(strftime('%s', 'now') AS INTEGER)");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return Instant.ofEpochSecond(row.getLong(1));
            }
        });
    }

    private static void insert(
            Connection connection, @Nullable String upload, UploadOwner owner, String keptName, StoredUpload file)
            throws SQLException {
        // A row whose file somebody has taken out of the folder gives its name free.
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT OR REPLACE INTO upload (stored_name, upload, owner, kept_name, version, size_bytes, sha256,"
                        + " address) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, file.name());
            insert.setString(2, upload);
            insert.setString(3, owner.name());
            insert.setString(4, keptName);
            insert.setInt(5, file.version());
            insert.setLong(6, file.sizeBytes());
            insert.setString(7, file.sha256());
            insert.setString(8, owner.origin().text());
            insert.executeUpdate();
        }
    }

    private static int deleteUnfinished(Connection connection, String upload) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM unfinished_upload WHERE upload = ?")) {
            delete.setString(1, upload);
            return delete.executeUpdate();
        }
    }

    private static List<Stored> read(PreparedStatement select) throws SQLException {
        List<Stored> files = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                files.add(new Stored(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getLong(6),
                        row.getString(7),
                        Instant.ofEpochSecond(row.getLong(8)),
                        row.getString(9)));
            }
        }
        return List.copyOf(files);
    }
}
