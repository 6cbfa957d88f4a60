package recess.client.upload;

import java.nio.file.Path;

/**
 * Uploads files to the server, one after the other. The listener of the queue gets their progress as {@link
 * recess.client.link.LinkEvent.UploadMoved}. Thread-safe; no method blocks.
 */
public interface UploadQueue extends AutoCloseable {
    /**
     * Appends a file to the queue.
     *
     * @param file need not exist: a problem with it is a failed upload
     * @return its number, 1 or more
     */
    int add(Path file);

    /** Stops an upload; the server keeps what it has. Does nothing if it is over, or there is none. */
    void stop(int id);

    /** Cancels an upload, also a stopped one; the server discards what it has. Does nothing if it is over, or there is none. */
    void cancel(int id);

    /** Resumes a stopped upload, retries a failed or cancelled one, and retries at once one that waits for the connection. */
    void resume(int id);

    /** Ends the queue; unfinished uploads can be resumed later. There are no events afterwards. */
    @Override
    void close();
}
