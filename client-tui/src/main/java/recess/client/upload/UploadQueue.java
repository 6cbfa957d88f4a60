package recess.client.upload;

import java.nio.file.Path;

/**
 * Files on their way to the server, one after the other. How far each is, is told as {@link
 * recess.client.link.LinkEvent.UploadMoved} to whoever opened the queue. Thread-safe; no method blocks.
 */
public interface UploadQueue extends AutoCloseable {
    /**
     * Puts a file behind the others.
     *
     * @param file need not exist: what is wrong with it is told as a failed upload
     * @return its number, 1 or more
     */
    int add(Path file);

    /** Stops an upload; what the server has of it is kept. Nothing where it is over already, or there is none. */
    void stop(int id);

    /** Gives an upload up, also one that is stopped, and what the server has of it. Nothing where it is over already, or there is none. */
    void cancel(int id);

    /** Goes on with what was stopped, tries again what failed or was cancelled, and does not wait any longer where the connection is lost. */
    void resume(int id);

    /** Ends; what is not complete can be gone on with later. Nothing is told afterwards. */
    @Override
    void close();
}
