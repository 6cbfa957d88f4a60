package recess.common.message;

/**
 * How much one player may store, and how much of that is left.
 *
 * @param maxFileBytes the largest file
 * @param maxBytes all files together
 * @param maxFiles how many files
 * @param bytesLeft what is left of {@code maxBytes}; files that are announced count
 * @param filesLeft what is left of {@code maxFiles}
 */
public record UploadShare(long maxFileBytes, long maxBytes, int maxFiles, long bytesLeft, int filesLeft) {}
