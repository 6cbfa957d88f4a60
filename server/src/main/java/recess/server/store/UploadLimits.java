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
 * @param maxUnfinished the most announced files that are not complete
 */
public record UploadLimits(
        long maxFileBytes,
        long maxOwnerBytes,
        int maxOwnerFiles,
        long maxTotalBytes,
        long minFreeBytes,
        int maxAtOnce,
        int maxUnfinished) {
    private static final long MIB = 1024L * 1024;
    private static final long GIB = 1024 * MIB;
    private static final int USUAL_UNFINISHED = 1000;

    /** With the default number of unfinished files. */
    public UploadLimits(
            long maxFileBytes,
            long maxOwnerBytes,
            int maxOwnerFiles,
            long maxTotalBytes,
            long minFreeBytes,
            int maxAtOnce) {
        this(maxFileBytes, maxOwnerBytes, maxOwnerFiles, maxTotalBytes, minFreeBytes, maxAtOnce, USUAL_UNFINISHED);
    }

    /** The default limits. */
    public static final UploadLimits DEFAULT = new UploadLimits(64 * MIB, 256 * MIB, 200, 4 * GIB, GIB, 16);
}
