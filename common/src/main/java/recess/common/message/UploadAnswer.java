package recess.common.message;

import java.util.List;

/** What the lobby answers to an {@link UploadRequest}. All sizes, offsets and lengths are in bytes. */
public sealed interface UploadAnswer extends LobbyAnswer {
    /**
     * The file may be sent.
     *
     * @param name as it will be kept
     * @param offset how much of it is there already, which is where to go on
     * @param maxChunkBytes the longest block that one request may send
     * @param expiresInSeconds how long what was sent is kept while nothing more comes
     */
    record Ready(
            String upload,
            String name,
            long size,
            long offset,
            long maxChunkBytes,
            long expiresInSeconds,
            UploadShare limits)
            implements UploadAnswer {}

    /**
     * A block of the file has been written; the file is not complete.
     *
     * @param offset how much of the file is there
     */
    record Part(String upload, long offset) implements UploadAnswer {}

    /**
     * The file is stored for good: written, synced, published under its name, and recorded.
     *
     * @param version 1 for the first file of that name
     * @param size as stored
     * @param sha256 as stored
     */
    record Stored(String upload, String name, int version, long size, String sha256) implements UploadAnswer {}

    /** How far a file has come. */
    record Status(UploadInfo info) implements UploadAnswer {}

    /** The files of a seat. */
    record Uploads(List<UploadInfo> uploads) implements UploadAnswer {}

    /**
     * Bytes of a stored file, which follow the answer.
     *
     * @param size of the whole file
     * @param sha256 of the whole file
     * @param offset where in the file the bytes begin
     * @param length how many follow
     */
    record Content(String upload, String name, int version, long size, String sha256, long offset, long length)
            implements UploadAnswer {}
}
