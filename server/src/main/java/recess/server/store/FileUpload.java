package recess.server.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import recess.common.file.Sha256;

/** A file of which only the end tells how long it is: it grows in {@code incoming/} until it is published. */
final class FileUpload implements IncomingUpload {
    private final FileUploadStore store;
    private final UploadOwner owner;
    private final UploadPlaces.Place place;
    private final String name;
    private final Path part;
    private final PartFile file;

    private long sizeBytes;
    private boolean ended;

    FileUpload(
            FileUploadStore store, UploadOwner owner, UploadPlaces.Place place, String name, Path part, PartFile file) {
        this.store = store;
        this.owner = owner;
        this.place = place;
        this.name = name;
        this.part = part;
        this.file = file;
    }

    @Override
    public void write(ByteBuffer bytes) throws UploadRefusedException {
        int count = bytes.remaining();
        place.came(count);
        store.quota().grow(owner, count, sizeBytes + count);
        sizeBytes += count;
        try {
            file.append(bytes);
        } catch (IOException e) {
            throw FileUploadStore.failed(e);
        }
    }

    @Override
    public StoredUpload publish() throws UploadRefusedException {
        try {
            file.settle();
            file.sync();
            StoredUpload stored =
                    store.publishing().publish(part, null, owner, name, sizeBytes, Sha256.finish(file.digest()));
            end(true);
            return stored;
        } catch (IOException e) {
            throw FileUploadStore.failed(e);
        }
    }

    @Override
    public void close() {
        if (!ended) {
            end(false);
        }
    }

    private void end(boolean stored) {
        ended = true;
        file.close();
        try {
            store.threads().disk().call(() -> UploadFolder.deleteQuietly(part));
        } catch (IOException e) {
            // The store is closing; the next start sweeps what is left.
        } finally {
            place.leave();
            store.quota().end(owner, sizeBytes, stored);
        }
    }
}
