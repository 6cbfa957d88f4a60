package recess.server.store;

/** Where uploaded files go. */
public interface UploadStore extends AutoCloseable {
    /**
     * Begins a file; nothing of it is visible until it is published.
     *
     * @param owner whose share it counts against; waits for a place among those who send at once
     * @param name a safe file name
     * @throws UploadRefusedException where there is no room for it, or the disk fails
     */
    IncomingUpload begin(UploadOwner owner, String name) throws UploadRefusedException;

    /** Lets go of files and threads. */
    @Override
    void close();
}
