package recess.server.store;

import java.nio.ByteBuffer;

/** A file on its way into the store. It is used by one thread at a time. */
public interface IncomingUpload extends AutoCloseable {
    /**
     * Adds bytes to its end.
     *
     * @param bytes are copied
     * @throws UploadRefusedException where it grows over a limit, or the disk fails; nothing more can be added
     */
    void write(ByteBuffer bytes) throws UploadRefusedException;

    /**
     * Makes the file visible, for good: when this returns, its bytes, its name and its row survive a crash.
     *
     * @throws UploadRefusedException where the disk fails; nothing is visible then
     */
    StoredUpload publish() throws UploadRefusedException;

    /** Throws away what has not been published. */
    @Override
    void close();
}
