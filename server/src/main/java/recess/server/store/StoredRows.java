package recess.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The rows of uploads whose files are still there. */
record StoredRows(Database database, DataDirectory directory) implements Inbox {
    @Override
    public List<File> files() throws IOException {
        return database.call(connection -> {
            List<File> files = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT stored_name, owner, size_bytes, sha256, cast(strftime('%s', stored_at) AS INTEGER)"
                                    + " FROM upload ORDER BY id");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Path path = directory.path().resolve(row.getString(1));
                    if (Files.exists(path)) {
                        files.add(new File(
                                row.getString(2),
                                false,
                                row.getString(1),
                                1,
                                row.getLong(3),
                                row.getString(4),
                                Instant.ofEpochSecond(row.getLong(5)),
                                path));
                    }
                }
            }
            return List.copyOf(files);
        });
    }

    @Override
    public List<File> filesOf(String owner) throws IOException {
        return files().stream().filter(file -> file.owner().equals(owner)).toList();
    }
}
