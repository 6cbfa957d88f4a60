package recess.server.store;

/**
 * A file in the store.
 *
 * @param name the name it has there
 * @param sizeBytes 0 or more
 * @param sha256 the digest of its contents, in hexadecimal
 */
public record StoredUpload(String name, long sizeBytes, String sha256) {}
