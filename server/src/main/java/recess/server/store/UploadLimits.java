package recess.server.store;

/**
 * How much may be uploaded.
 *
 * @param maxFileBytes the largest file
 * @param maxOwnerBytes the most that one owner may store
 * @param maxOwnerFiles the most files that one owner may store
 * @param maxTotalBytes the most that all may store
 * @param minFreeBytes uploads stop when the disk has less than this free
 * @param maxAtOnce the most uploads that run at once
 */
public record UploadLimits(
        long maxFileBytes,
        long maxOwnerBytes,
        int maxOwnerFiles,
        long maxTotalBytes,
        long minFreeBytes,
        int maxAtOnce) {
    private static final long MIB = 1024L * 1024;
    private static final long GIB = 1024 * MIB;

    /** The promised limits. */
    public static final UploadLimits DEFAULT = new UploadLimits(64 * MIB, 256 * MIB, 200, 4 * GIB, GIB, 16);
}
