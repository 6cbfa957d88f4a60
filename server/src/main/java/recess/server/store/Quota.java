package recess.server.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import recess.common.message.FaultCode;
import recess.common.message.UploadShare;

/** Counts who has stored how much, what is on its way included, and says when it is enough. Thread-safe. */
final class Quota {
    private static final class Usage {
        private long bytes;
        private int files;
    }

    private final UploadLimits limits;
    private final Map<String, Usage> owners = new HashMap<>();
    private final Semaphore places;
    private long totalBytes;

    Quota(UploadLimits limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.maxAtOnce(), true);
    }

    /** What an owner may store, and what is left of it. */
    synchronized UploadShare share(String owner) {
        Usage usage = owners.getOrDefault(owner, new Usage());
        return new UploadShare(
                limits.maxFileBytes(),
                limits.maxOwnerBytes(),
                limits.maxOwnerFiles(),
                Math.max(0, limits.maxOwnerBytes() - usage.bytes),
                Math.max(0, limits.maxOwnerFiles() - usage.files));
    }

    /** Counts a file that was stored before the start. */
    synchronized void remember(String owner, long bytes) {
        remember(owner, bytes, bytes);
    }

    /**
     * Takes one of the places of those who send at once; it has to be given back.
     *
     * @param patience how long to wait for one, in the order of coming
     */
    void enter(Duration patience) throws UploadRefusedException {
        try {
            if (places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw refused(
                FaultCode.UPLOADS_BUSY,
                limits.maxAtOnce() + " uploads are running, which is the limit: try again in a moment",
                limits.maxAtOnce());
    }

    /** How many places are taken. */
    int taken() {
        return limits.maxAtOnce() - places.availablePermits();
    }

    /** Gives a place back. */
    void leave() {
        places.release();
    }

    /** Counts a file of unknown size that begins. */
    void begin(String owner) throws UploadRefusedException {
        enter(Duration.ZERO);
        try {
            countFile(owner, 0);
        } catch (UploadRefusedException e) {
            leave();
            throw e;
        }
    }

    /** Counts a file of known size as its owner's, before anything of it is there; no place is taken. */
    synchronized void announce(String owner, long bytes) throws UploadRefusedException {
        if (bytes > limits.maxFileBytes()) {
            throw tooLarge();
        }
        countFile(owner, bytes);
        usage(owner).bytes += bytes;
    }

    /** An announced file will not come. */
    synchronized void withdraw(String owner, long bytes) {
        uncount(owner, bytes);
    }

    /** Counts bytes of an announced file that have come. */
    synchronized void came(long bytes) throws UploadRefusedException {
        if (totalBytes + bytes > limits.maxTotalBytes()) {
            throw allFull();
        }
        totalBytes += bytes;
    }

    /** Of what has come there is more than was counted; negative for less. */
    synchronized void correct(long bytes) {
        totalBytes += bytes;
    }

    /** Counts an announced file that was there before the start. */
    synchronized void remember(String owner, long bytes, long cameBytes) {
        Usage usage = usage(owner);
        usage.files++;
        usage.bytes += bytes;
        totalBytes += cameBytes;
    }

    /**
     * Counts bytes of a file that has begun.
     *
     * @param fileBytes how long the file is with them
     */
    synchronized void grow(String owner, long bytes, long fileBytes) throws UploadRefusedException {
        if (fileBytes > limits.maxFileBytes()) {
            throw tooLarge();
        }
        Usage usage = usage(owner);
        if (usage.bytes + bytes > limits.maxOwnerBytes()) {
            throw ownerFull();
        }
        if (totalBytes + bytes > limits.maxTotalBytes()) {
            throw allFull();
        }
        usage.bytes += bytes;
        totalBytes += bytes;
    }

    /**
     * A file that began is stored, or thrown away.
     *
     * @param countedBytes how many bytes were counted for it
     */
    synchronized void end(String owner, long countedBytes, boolean stored) {
        leave();
        if (!stored) {
            uncount(owner, countedBytes);
            totalBytes -= countedBytes;
        }
    }

    private synchronized void countFile(String owner, long bytes) throws UploadRefusedException {
        Usage usage = owners.getOrDefault(owner, new Usage());
        if (usage.files >= limits.maxOwnerFiles()) {
            throw refused(
                    FaultCode.UPLOAD_QUOTA,
                    "you have stored " + usage.files + " files (limit " + limits.maxOwnerFiles() + ")",
                    limits.maxOwnerFiles());
        }
        if (usage.bytes >= limits.maxOwnerBytes() || usage.bytes + bytes > limits.maxOwnerBytes()) {
            throw ownerFull();
        }
        if (totalBytes >= limits.maxTotalBytes() || totalBytes + bytes > limits.maxTotalBytes()) {
            throw allFull();
        }
        usage(owner).files++;
    }

    private void uncount(String owner, long bytes) {
        Usage usage = usage(owner);
        usage.files--;
        usage.bytes -= bytes;
        if (usage.files == 0) {
            owners.remove(owner);
        }
    }

    private Usage usage(String owner) {
        return owners.computeIfAbsent(owner, _ -> new Usage());
    }

    private UploadRefusedException ownerFull() {
        return refused(
                FaultCode.UPLOAD_QUOTA,
                "your files would take more than " + limits.maxOwnerBytes() + " bytes together",
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
