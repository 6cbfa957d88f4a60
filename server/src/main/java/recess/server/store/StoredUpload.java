package recess.server.store;

/**
 * A file in the store.
 *
 * @param name the name it has there
 * @param version 1 for the first file of its name
 * @param sizeBytes 0 or more
 * @param sha256 the digest of its contents, in hexadecimal
 */
public record StoredUpload(String name, int version, long sizeBytes, String sha256) {}
