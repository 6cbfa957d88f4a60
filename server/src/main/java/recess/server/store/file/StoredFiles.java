package recess.server.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import recess.common.message.Bytes;
import recess.common.message.UploadInfo;
import recess.common.text.PlayerNames;
import recess.server.store.Inbox;
import recess.server.store.StoredFile;
import recess.server.store.UploadOwner;
import recess.server.store.UploadRefusedException;
import recess.server.store.UploadRows;
import recess.server.store.UploadStore;

/** The files that are stored, and what is in them. */
final class StoredFiles implements Inbox {
    private final UploadContext context;
    private final Quota quota;
    private final UploadSlots slots;

    StoredFiles(UploadContext context, Quota quota, UploadSlots slots) {
        this.context = context;
        this.quota = quota;
        this.slots = slots;
    }

    @Override
    public List<StoredFile> files() throws IOException {
        List<StoredFile> all = context.rows().all();
        return context.threads()
                .disk()
                .call(() -> all.stream().filter(this::isThere).toList());
    }

    @Override
    public List<StoredFile> filesOf(String owner) throws IOException {
        String key = PlayerNames.key(owner);
        return files().stream()
                .filter(file -> file.owner().isPlayer()
                        ? PlayerNames.key(file.owner().name()).equals(key)
                        : file.owner().name().equals(owner))
                .toList();
    }

    @Override
    public Path folder() {
        return context.folder().path();
    }

    /** Deletes the file first: a row without a file does no harm, but a file without a row has no owner. */
    @Override
    public void delete(StoredFile file) throws IOException {
        boolean was = context.threads().disk().call(() -> context.folder().delete(file.storedName()));
        context.rows().delete(file.storedName());
        if (was) {
            quota.remove(file.owner(), file.sizeBytes(), file.sizeBytes());
        }
    }

    @Override
    public InputStream open(StoredFile file) throws IOException {
        return Files.newInputStream(context.folder().stored(file.storedName()), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public int dropUnfinished(Predicate<UploadOwner> whose) throws IOException {
        int dropped = 0;
        for (UploadRows.Unfinished row : context.rows().unfinished()) {
            if (whose.test(row.owner())) {
                try {
                    UnfinishedFile file = context.unfinished().take(row.upload());
                    if (file != null) {
                        context.discard(file);
                        dropped++;
                    }
                } catch (UploadRefusedException e) {
                    // It is being sent at this moment.
                }
            }
        }
        return dropped;
    }

    @Override
    public List<Underway> underway() {
        return context.unfinished().underway(slots.carried());
    }

    /** Counts the stored files, except those that were taken out of the folder. */
    void countAll(List<StoredFile> files) {
        files.stream()
                .filter(this::isThere)
                .forEach(file -> quota.remember(file.owner(), file.sizeBytes(), file.sizeBytes()));
    }

    /** The contents of a file that was announced, if it is still there. */
    Optional<UploadStore.Content> find(String upload) throws IOException {
        Optional<StoredFile> row = context.rows().find(upload);
        return row.isPresent() && context.threads().disk().call(() -> isThere(row.get()))
                ? Optional.of(new StoredContent(row.get()))
                : Optional.empty();
    }

    private boolean isThere(StoredFile file) {
        return Files.exists(context.folder().stored(file.storedName()));
    }

    private final class StoredContent implements UploadStore.Content {
        private final UploadInfo info;
        private final String storedName;
        private final Path path;

        private StoredContent(StoredFile file) {
            this.info = file.info();
            this.storedName = file.storedName();
            this.path = context.folder().stored(file.storedName());
        }

        @Override
        public UploadInfo info() {
            return info;
        }

        @Override
        public String storedName() {
            return storedName;
        }

        /** Opens the file for these bytes only, so that few files are open however many are read at once. */
        @Override
        public Bytes read(long offset, int maxBytes) throws IOException {
            return context.threads().disk().call(() -> {
                try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
                    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(maxBytes, info.size() - offset));
                    while (bytes.hasRemaining()) {
                        if (file.read(bytes, offset + bytes.position()) < 0) {
                            throw new NoSuchFileException(path.toString(), null, "shorter than it was");
                        }
                    }
                    return Bytes.drain(bytes.flip());
                }
            });
        }
    }
}
