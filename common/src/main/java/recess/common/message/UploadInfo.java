package recess.common.message;

/**
 * A file, from its announcement on.
 *
 * @param upload its 32 hexadecimal digits
 * @param name as it is kept
 * @param state how far it is
 * @param version 1 for the first file of that name; 0 while it is not stored
 * @param size in bytes, when it is complete
 * @param offset how many bytes of it are there
 * @param sha256 the digest of all of it, as announced and, once stored, as it is
 * @param expiresInSeconds how long it is kept while nothing more comes; 0 for good
 */
public record UploadInfo(
        String upload,
        String name,
        State state,
        int version,
        long size,
        long offset,
        String sha256,
        long expiresInSeconds) {
    /** How far a file is. */
    public enum State implements Word {
        UNFINISHED,
        /** Some connection sends it. */
        SENDING,
        STORED,
        /** A newer server's. */
        UNKNOWN
    }
}
