package recess.common.message;

/** What the upload service answers. */
public sealed interface UploadReply extends ServerMessage {
    /**
     * The file is stored for good: written, synced, published under its name, and recorded.
     *
     * @param storedName the name it has on the server
     * @param sizeBytes 0 or more
     */
    record Stored(String storedName, long sizeBytes) implements UploadReply {}
}
