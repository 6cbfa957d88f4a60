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
 * Counts who has stored how much, what is on its way included, and says when it is enough. The last eighth of the room for
 * all is kept from an address that has a quarter of it: no address fills the store alone. Thread-safe.
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

    /** Counts a file of unknown size that begins. */
    synchronized void begin(UploadOwner owner) throws UploadRefusedException {
        countFile(owner, 0);
    }

    /** Counts a file of known size as its owner's, before anything of it is there; no slot is taken. */
    synchronized void announce(UploadOwner owner, long bytes) throws UploadRefusedException {
        if (bytes > limits.maxFileBytes()) {
            throw tooLarge();
        }
        countFile(owner, bytes);
        usage(owner).bytes += bytes;
    }

    /** Counts bytes of an announced file that have come. */
    synchronized void came(UploadOwner owner, long bytes) throws UploadRefusedException {
        requireRoom(owner, bytes);
        countBytes(owner, bytes);
    }

    /** Of what has come there is more than was counted; negative for less. */
    synchronized void correct(UploadOwner owner, long bytes) {
        countBytes(owner, bytes);
    }

    /**
     * A file is there no more, or will not come.
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

    /**
     * Counts a file that was there before the start.
     *
     * @param bytes how long it is, or will be
     * @param cameBytes how much of it is there
     */
    synchronized void remember(UploadOwner owner, long bytes, long cameBytes) {
        Usage usage = usage(owner);
        usage.files++;
        usage.bytes += bytes;
        countBytes(owner, cameBytes);
    }

    /**
     * Counts bytes of a file that has begun.
     *
     * @param fileBytes how long the file is with them
     */
    synchronized void grow(UploadOwner owner, long bytes, long fileBytes) throws UploadRefusedException {
        if (fileBytes > limits.maxFileBytes()) {
            throw tooLarge();
        }
        Usage usage = usage(owner);
        if (usage.bytes + bytes > limits.maxOwnerBytes()) {
            throw ownerFull(owner);
        }
        requireRoom(owner, bytes);
        usage.bytes += bytes;
        countBytes(owner, bytes);
    }

    private void countFile(UploadOwner owner, long bytes) throws UploadRefusedException {
        Usage usage = owners.getOrDefault(owner.share(), new Usage());
        if (usage.files >= limits.maxOwnerFiles()) {
            throw refused(
                    FaultCode.UPLOAD_QUOTA,
                    usage.files + " files are stored or announced " + whose(owner) + " (limit " + limits.maxOwnerFiles()
                            + "): ask your teacher to delete some",
                    limits.maxOwnerFiles());
        }
        if (usage.bytes >= limits.maxOwnerBytes() || usage.bytes + bytes > limits.maxOwnerBytes()) {
            throw ownerFull(owner);
        }
        requireRoom(owner, Math.max(1, bytes));
        usage(owner).files++;
    }

    private Usage usage(UploadOwner owner) {
        return owners.computeIfAbsent(owner.share(), _ -> new Usage());
    }

    private void countBytes(UploadOwner owner, long bytes) {
        totalBytes += bytes;
        origins.merge(owner.origin(), bytes, (before, more) -> before + more == 0 ? null : before + more);
    }

    private void requireRoom(UploadOwner owner, long bytes) throws UploadRefusedException {
        long max = limits.maxTotalBytes();
        if (totalBytes + bytes > max) {
            throw allFull();
        }
        long own = origins.getOrDefault(owner.origin(), 0L);
        if (own + bytes > max / HEAVY && totalBytes + bytes > max - max / KEPT_FOR_OTHERS) {
            throw refused(
                    FaultCode.STORE_FULL,
                    own + " bytes are stored from your address, and what is left is kept for others:"
                            + " ask your teacher to make room",
                    max);
        }
    }

    private static String whose(UploadOwner owner) {
        return owner.isPlayer() ? "as '" + owner.name() + "' from your address" : "from your address";
    }

    private UploadRefusedException ownerFull(UploadOwner owner) {
        return refused(
                FaultCode.UPLOAD_QUOTA,
                "files " + whose(owner) + " would take more than " + limits.maxOwnerBytes()
                        + " bytes together: ask your teacher to delete some",
                limits.maxOwnerBytes());
    }

    private UploadRefusedException allFull() {
        return refused(
                FaultCode.STORE_FULL,
                "all uploads would take more than " + limits.maxTotalBytes() + " bytes: ask your teacher to make room",
                limits.maxTotalBytes());
    }

    private UploadRefusedException tooLarge() {
        return refused(
                FaultCode.UPLOAD_TOO_LARGE,
                "the file is too large (limit " + limits.maxFileBytes() + " bytes)",
                limits.maxFileBytes());
    }

    private static UploadRefusedException refused(FaultCode code, String why, long limit) {
        return new UploadRefusedException(code.because("not saved: " + why).with("limit", limit));
    }
}
