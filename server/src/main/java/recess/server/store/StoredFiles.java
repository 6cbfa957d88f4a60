package recess.server.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import recess.common.message.Bytes;
import recess.common.text.PlayerNames;
import recess.server.share.Origin;

/** The files that are stored: which there are, and what is in them. */
final class StoredFiles implements Inbox {
    private final UploadRows rows;
    private final UploadFolder folder;
    private final DiskPool disk;
    private final Quota quota;
    private final DatabaseTime time;

    StoredFiles(UploadRows rows, UploadFolder folder, DiskPool disk, Quota quota, DatabaseTime time) {
        this.quota = quota;
        this.time = time;
        this.rows = rows;
        this.folder = folder;
        this.disk = disk;
    }

    @Override
    public List<File> files() throws IOException {
        List<UploadRows.Stored> all = rows.all();
        return disk.call(() -> all.stream()
                .map(this::file)
                .filter(file -> Files.exists(file.path()))
                .toList());
    }

    @Override
    public List<File> filesOf(String owner) throws IOException {
        String key = PlayerNames.key(owner);
        return files().stream()
                .filter(file -> file.isPlayer()
                        ? PlayerNames.key(file.owner()).equals(key)
                        : file.owner().equals(owner))
                .toList();
    }

    /** First the file: a row without one counts for nothing, while a file without a row would be nobody's. */
    @Override
    public void delete(File file) throws IOException {
        boolean was = disk.call(() -> folder.delete(file.storedName()));
        rows.delete(file.storedName());
        if (was) {
            quota.forget(new UploadOwner(file.owner(), file.isPlayer(), new Origin(file.address())), file.sizeBytes());
        }
    }

    /** The row of a file, as long as the file is there. */
    Optional<UploadRows.Stored> find(String upload) throws IOException {
        Optional<UploadRows.Stored> row = rows.find(upload);
        return row.isPresent()
                        && disk.call(() -> Files.exists(folder.stored(row.get().storedName())))
                ? row
                : Optional.empty();
    }

    /**
     * The next bytes of a file, which is opened for them alone: however many are read at once, few are open.
     *
     * @param maxBytes 1 or more
     * @throws IOException where the disk fails, or the file is gone or shorter
     */
    Bytes read(UploadRows.Stored row, long offset, int maxBytes) throws IOException {
        Path path = folder.stored(row.storedName());
        return disk.call(() -> {
            try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
                ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(maxBytes, row.sizeBytes() - offset));
                while (bytes.hasRemaining()) {
                    if (file.read(bytes, offset + bytes.position()) < 0) {
                        throw new NoSuchFileException(path.toString(), null, "shorter than it was");
                    }
                }
                return Bytes.drain(bytes.flip());
            }
        });
    }

    private File file(UploadRows.Stored row) {
        return new File(
                row.owner(),
                !row.upload().isEmpty(),
                row.keptName(),
                row.version(),
                row.sizeBytes(),
                row.sha256(),
                time.local(row.storedAt()),
                folder.stored(row.storedName()),
                row.storedName(),
                row.address());
    }
}
