package recess.server.store.file;

import java.util.HashMap;
import java.util.Map;
import recess.common.message.FaultCode;
import recess.common.message.UploadShare;
import recess.server.share.Origin;
import recess.server.store.UploadLimits;
import recess.server.store.UploadOwner;
import recess.server.store.UploadRefusedException;

/**
 * Limits how much is stored, unfinished files included. An address that has a quarter of the whole store gets nothing of its
 * last eighth, so that no address can fill the store alone. Thread-safe.
 */
final class Quota {
    private static final class Usage {
        private long bytes;
        private int files;
    }

    private static final int KEPT_FOR_OTHERS = 8;
    private static final int HEAVY = 4;

    private final UploadLimits limits;
    private final Map<String, Usage> owners = new HashMap<>();
    private final Map<Origin, Long> origins = new HashMap<>();
    private long totalBytes;

    Quota(UploadLimits limits) {
        this.limits = limits;
    }

    /** What an owner may store, and what is left of it. */
    synchronized UploadShare share(UploadOwner owner) {
        Usage usage = owners.getOrDefault(owner.share(), new Usage());
        return new UploadShare(
                limits.maxFileBytes(),
                limits.maxOwnerBytes(),
                limits.maxOwnerFiles(),
                Math.max(0, limits.maxOwnerBytes() - usage.bytes),
                Math.max(0, limits.maxOwnerFiles() - usage.files));
    }

    /**
     * Counts a new file for its owner, before anything of it is there.
     *
     * @param bytes how long it is announced to be; 0 where that is not known
     */
    synchronized void begin(UploadOwner owner, long bytes) throws UploadRefusedException {
        requireFileSize(bytes);
        Usage usage = owners.getOrDefault(owner.share(), new Usage());
        if (usage.files >= limits.maxOwnerFiles()) {
            throw refused(
                    FaultCode.UPLOAD_QUOTA,
                    usage.files + " files are stored or announced " + whose(owner) + " (limit " + limits.maxOwnerFiles()
                            + "): ask your teacher to delete some",
                    limits.maxOwnerFiles());
        }
        long atLeast = Math.max(1, bytes);
        requireShare(owner, usage.bytes + atLeast);
        requireRoom(owner, atLeast);
        count(owner, bytes);
    }

    /** Counts bytes of an announced file that have come. */
    synchronized void came(UploadOwner owner, long bytes) throws UploadRefusedException {
        requireRoom(owner, bytes);
        countBytes(owner, bytes);
    }

    /**
     * Counts bytes of a file of unknown size that have come.
     *
     * @param fileBytes how long the file is with them
     */
    synchronized void grow(UploadOwner owner, long bytes, long fileBytes) throws UploadRefusedException {
        requireFileSize(fileBytes);
        Usage usage = usage(owner);
        requireShare(owner, usage.bytes + bytes);
        came(owner, bytes);
        usage.bytes += bytes;
    }

    /** Corrects how much has come; negative for less. */
    synchronized void correct(UploadOwner owner, long bytes) {
        countBytes(owner, bytes);
    }

    /**
     * Counts a file that was there before the start.
     *
     * @param bytes how long it is, or will be
     * @param cameBytes how much of it is there
     */
    synchronized void remember(UploadOwner owner, long bytes, long cameBytes) {
        count(owner, bytes);
        countBytes(owner, cameBytes);
    }

    /**
     * A file has been deleted, or will not come.
     *
     * @param bytes how many were counted as its owner's
     * @param cameBytes how many of them had come
     */
    synchronized void remove(UploadOwner owner, long bytes, long cameBytes) {
        Usage usage = usage(owner);
        usage.files--;
        usage.bytes -= bytes;
        if (usage.files == 0) {
            owners.remove(owner.share());
        }
        countBytes(owner, -cameBytes);
    }

    private void count(UploadOwner owner, long bytes) {
        Usage usage = usage(owner);
        usage.files++;
        usage.bytes += bytes;
    }

    private Usage usage(UploadOwner owner) {
        return owners.computeIfAbsent(owner.share(), _ -> new Usage());
    }

    private void countBytes(UploadOwner owner, long bytes) {
        totalBytes += bytes;
        origins.merge(owner.origin(), bytes, (before, more) -> before + more == 0 ? null : before + more);
    }

    private void requireFileSize(long bytes) throws UploadRefusedException {
        long max = limits.maxFileBytes();
        if (bytes > max) {
            throw refused(FaultCode.UPLOAD_TOO_LARGE, "the file is too large (limit " + max + " bytes)", max);
        }
    }

    private void requireShare(UploadOwner owner, long bytes) throws UploadRefusedException {
        long max = limits.maxOwnerBytes();
        if (bytes > max) {
            String why = "files " + whose(owner) + " would take more than " + max
                    + " bytes together: ask your teacher to delete some";
            throw refused(FaultCode.UPLOAD_QUOTA, why, max);
        }
    }

    private void requireRoom(UploadOwner owner, long bytes) throws UploadRefusedException {
        long max = limits.maxTotalBytes();
        if (totalBytes + bytes > max) {
            String why = "all uploads would take more than " + max + " bytes: ask your teacher to make room";
            throw refused(FaultCode.STORE_FULL, why, max);
        }
        long own = origins.getOrDefault(owner.origin(), 0L);
        if (own + bytes > max / HEAVY && totalBytes + bytes > max - max / KEPT_FOR_OTHERS) {
            String why =
                    own + " bytes are stored from your address, and what is left is kept for others: ask your teacher"
                            + " to make room";
            throw refused(FaultCode.STORE_FULL, why, max);
        }
    }

    private static String whose(UploadOwner owner) {
        return owner.isPlayer() ? "as '" + owner.name() + "' from your address" : "from your address";
    }

    private static UploadRefusedException refused(FaultCode code, String why, long limit) {
        return new UploadRefusedException(code.because("not saved: " + why).with("limit", limit));
    }
}
