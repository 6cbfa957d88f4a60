package recess.server.store;

import java.util.HashMap;
import java.util.Map;
import recess.common.message.FaultCode;

/** Counts who has stored how much, what is on its way included, and says when it is enough. Thread-safe. */
final class Quota {
    private static final class Usage {
        private long bytes;
        private int files;
    }

    private final UploadLimits limits;
    private final Map<String, Usage> owners = new HashMap<>();
    private long totalBytes;
    private int atOnce;

    Quota(UploadLimits limits) {
        this.limits = limits;
    }

    /** Counts a file that was stored before the start. */
    synchronized void remember(String owner, long bytes) {
        Usage usage = usage(owner);
        usage.files++;
        usage.bytes += bytes;
        totalBytes += bytes;
    }

    /** Counts a file that begins. */
    synchronized void begin(String owner) throws UploadRefusedException {
        if (atOnce >= limits.maxAtOnce()) {
            throw refused(
                    FaultCode.UPLOADS_BUSY,
                    limits.maxAtOnce() + " uploads are running, which is the limit: try again in a moment");
        }
        Usage usage = usage(owner);
        if (usage.files >= limits.maxOwnerFiles()) {
            throw refused(
                    FaultCode.UPLOAD_QUOTA,
                    "you have stored " + usage.files + " files (limit " + limits.maxOwnerFiles() + ")");
        }
        if (usage.bytes >= limits.maxOwnerBytes()) {
            throw ownerFull();
        }
        if (totalBytes >= limits.maxTotalBytes()) {
            throw allFull();
        }
        atOnce++;
        usage.files++;
    }

    /**
     * Counts bytes of a file that has begun.
     *
     * @param fileBytes how long the file is with them
     */
    synchronized void grow(String owner, long bytes, long fileBytes) throws UploadRefusedException {
        if (fileBytes > limits.maxFileBytes()) {
            throw refused(
                    FaultCode.UPLOAD_TOO_LARGE, "the file is too large (limit " + limits.maxFileBytes() + " bytes)");
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
        atOnce--;
        if (!stored) {
            Usage usage = usage(owner);
            usage.files--;
            usage.bytes -= countedBytes;
            totalBytes -= countedBytes;
            if (usage.files == 0) {
                owners.remove(owner);
            }
        }
    }

    private Usage usage(String owner) {
        return owners.computeIfAbsent(owner, _ -> new Usage());
    }

    private UploadRefusedException ownerFull() {
        return refused(
                FaultCode.UPLOAD_QUOTA,
                "your files would take more than " + limits.maxOwnerBytes() + " bytes together");
    }

    private UploadRefusedException allFull() {
        return refused(
                FaultCode.STORE_FULL,
                "all uploads would take more than " + limits.maxTotalBytes() + " bytes: ask your teacher to make room");
    }

    private static UploadRefusedException refused(FaultCode code, String why) {
        return new UploadRefusedException(code.because("not saved: " + why));
    }
}
