package recess.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import recess.common.message.FaultCode;

/** Keeps uploads as files {@code recv-<name>} in the data directory, and a row for each in its database. */
public final class FileUploadStore implements UploadStore {
    private static final int DISK_THREADS = 2;

    private final DataDirectory directory;
    private final UploadLimits limits;
    private final RandomGenerator random;
    private final Quota quota;
    private final Database database;
    private final DiskPool disk = new DiskPool("disk", DISK_THREADS);

    private FileUploadStore(DataDirectory directory, UploadLimits limits, RandomGenerator random, Database database) {
        this.directory = directory;
        this.limits = limits;
        this.random = random;
        this.quota = new Quota(limits);
        this.database = database;
    }

    /**
     * Opens the store.
     *
     * @param random where the names of unfinished files come from
     * @throws IOException where the database cannot be used
     */
    public static FileUploadStore open(DataDirectory directory, UploadLimits limits, RandomGenerator random)
            throws IOException {
        FileUploadStore store = new FileUploadStore(directory, limits, random, Database.open(directory.database()));
        try {
            store.countStored();
            return store;
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    @Override
    public IncomingUpload begin(String owner, String name) throws UploadRefusedException {
        quota.begin(owner);
        try {
            return disk.call(() -> {
                requireFreeSpace(0);
                byte[] randomName = new byte[16];
                random.nextBytes(randomName);
                Path part = directory.incoming().resolve(HexFormat.of().formatHex(randomName) + ".part");
                return new FileUpload(this, owner, name, part);
            });
        } catch (IOException e) {
            quota.end(owner, 0, false);
            throw failed(e);
        }
    }

    /** What is stored, for the teacher. */
    public Inbox inbox() {
        return new StoredRows(database, directory);
    }

    @Override
    public void close() {
        disk.close();
        database.close();
    }

    DataDirectory directory() {
        return directory;
    }

    DiskPool disk() {
        return disk;
    }

    Quota quota() {
        return quota;
    }

    /** Commits the row of a file that has been published. */
    void record(String owner, StoredUpload upload) throws IOException {
        database.call(connection -> {
            // A row whose file somebody has taken out of the folder gives its name free.
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT OR REPLACE INTO upload (stored_name, owner, size_bytes, sha256) VALUES (?, ?, ?, ?)")) {
                insert.setString(1, upload.name());
                insert.setString(2, owner);
                insert.setLong(3, upload.sizeBytes());
                insert.setString(4, upload.sha256());
                return insert.executeUpdate();
            }
        });
    }

    /** @throws IOException where {@code bytes} more would leave less free than the limit */
    void requireFreeSpace(long bytes) throws IOException {
        long free = Files.getFileStore(directory.path()).getUsableSpace();
        if (free - bytes < limits.minFreeBytes()) {
            throw new IOException("less than " + limits.minFreeBytes() + " bytes free");
        }
    }

    /** What a sender is told when the disk does not take the file; the cause is for the log. */
    static UploadRefusedException failed(IOException e) {
        return new UploadRefusedException(
                FaultCode.DISK_FULL.because("not saved: the server's disk is full or failing, ask your teacher"), e);
    }

    /** Files that were taken out of the folder no longer count. */
    private void countStored() throws IOException {
        database.call(connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT stored_name, owner, size_bytes FROM upload");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (Files.exists(directory.path().resolve(rows.getString(1)))) {
                        quota.remember(rows.getString(2), rows.getLong(3));
                    }
                }
                return true;
            }
        });
    }
}
