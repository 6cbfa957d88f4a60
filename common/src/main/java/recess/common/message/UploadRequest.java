package recess.common.message;

/** What a client of the lobby can ask for about files. An upload is named by 32 hexadecimal digits: who knows them owns it. */
public sealed interface UploadRequest extends LobbyRequest {
    /**
     * Announces a file, or goes on with one that was announced and is not finished.
     *
     * @param name as the client has it: foreign
     * @param size in bytes, 0 or more
     * @param sha256 the digest of all of it, in 64 small hexadecimal digits
     */
    record Begin(String name, long size, String sha256) implements UploadRequest {}

    /**
     * Sends bytes of the file, which follow the request: {@link ClientMessage.UploadPart}s, then
     * {@link ClientMessage.UploadEnded}.
     *
     * @param offset where in the file they belong, 0 or more
     * @param length how many follow, 0 or more
     */
    record Data(String upload, long offset, long length) implements UploadRequest {}

    /** How far a file has come. */
    record Status(String upload) implements UploadRequest {}

    /** Gives up a file that is not finished. */
    record Cancel(String upload) implements UploadRequest {}

    /** The files that were announced from this seat. */
    record ListOwn() implements UploadRequest {}

    /**
     * Asks for bytes of a stored file.
     *
     * @param offset from where in the file, 0 or more
     * @param length how many at the most, 1 or more
     */
    record Get(String upload, long offset, long length) implements UploadRequest {}
}
