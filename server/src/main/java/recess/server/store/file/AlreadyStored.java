package recess.server.store.file;

import java.nio.ByteBuffer;
import recess.common.message.UploadInfo;
import recess.server.store.UploadStore;
import recess.server.store.UploadStore.IncomingUpload;

/** The empty last block of a stored file: a client that missed the answer gets it again. */
record AlreadyStored(UploadStore.Content content) implements IncomingUpload {
    @Override
    public UploadInfo info() {
        return content.info();
    }

    @Override
    public String storedName() {
        return content.storedName();
    }

    @Override
    public void write(ByteBuffer bytes) {
        throw new IllegalStateException("a block of no bytes");
    }

    @Override
    public UploadInfo finish() {
        return info();
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
