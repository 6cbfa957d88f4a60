package recess.server.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import recess.common.message.FaultCode;
import recess.common.message.UploadInfo;

/**
 * The files that have been announced and are not complete: which there are, how far each has come, who sends it, and what
 * they count for. It knows nothing of the disk. Thread-safe.
 */
final class UnfinishedFiles {
    /** How long what has come is kept while nothing more does. */
    static final Duration KEPT = Duration.ofHours(24);

    /** The most there are; those of which nothing has come give way to newer ones. */
    static final int MAX_FILES = 1000;

    private final Quota quota;
    private final LongSupplier nanoTime;
    private final Object lock = new Object();
    private final Map<String, Unfinished> files = new LinkedHashMap<>();

    /** @param nanoTime the monotonic clock, in nanoseconds */
    UnfinishedFiles(Quota quota, LongSupplier nanoTime) {
        this.quota = quota;
        this.nanoTime = nanoTime;
    }

    /** The time on the monotonic clock. */
    long nowNanos() {
        return nanoTime.getAsLong();
    }

    /** Takes in what an earlier run left. */
    void remember(List<Unfinished> found) {
        synchronized (lock) {
            for (Unfinished file : found) {
                quota.remember(file.share(), file.row.sizeBytes(), file.offset);
                files.put(file.row.upload(), file);
            }
        }
    }

    /** The file that has been announced with the same words by the same player, which lives on by that. */
    Optional<UploadInfo> again(UploadRows.Unfinished row) {
        String share = FileUploadStore.shareOf(row.owner());
        synchronized (lock) {
            Optional<Unfinished> same = files.values().stream()
                    .filter(file -> file.share().equals(share)
                            && file.row.keptName().equals(row.keptName())
                            && file.row.sizeBytes() == row.sizeBytes()
                            && file.row.sha256().equals(row.sha256()))
                    .findFirst();
            same.ifPresent(file -> file.touchedNanos = nowNanos());
            return same.map(this::info);
        }
    }

    /**
     * Adds a file.
     *
     * @throws UploadRefusedException where it is too large, its owner has too many, or all places are taken
     */
    UploadInfo announce(UploadRows.Unfinished row, Path part, DiskPool syncing) throws UploadRefusedException {
        synchronized (lock) {
            if (files.size() >= MAX_FILES) {
                Unfinished oldest = files.values().stream()
                        .filter(Unfinished::isEmpty)
                        .findFirst()
                        .orElseThrow(() -> new UploadRefusedException(FaultCode.UPLOADS_BUSY
                                .because("not saved: " + MAX_FILES + " uploads are unfinished, which is the limit:"
                                        + " try again in a moment")
                                .with("limit", MAX_FILES)));
                files.remove(oldest.row.upload());
                quota.withdraw(oldest.share(), oldest.row.sizeBytes());
            }
            Unfinished file = new Unfinished(row, part, syncing, nowNanos());
            quota.announce(file.share(), row.sizeBytes());
            files.put(row.upload(), file);
            return info(file);
        }
    }

    /** A file as it is now; empty where it is none of these. */
    Optional<UploadInfo> find(String upload) {
        synchronized (lock) {
            return Optional.ofNullable(files.get(upload)).map(this::info);
        }
    }

    UploadInfo info(Unfinished file) {
        synchronized (lock) {
            return file.info(Math.max(0, secondsLeft(file)));
        }
    }

    /**
     * Makes the caller the only one who may send a file.
     *
     * @param lengthBytes how much will come at the most
     * @return null where it is none of these
     * @throws UploadRefusedException where another sends it, or the bytes do not go where it has come to
     */
    @Nullable
    Unfinished claim(String upload, long offset, long lengthBytes) throws UploadRefusedException {
        synchronized (lock) {
            Unfinished file = files.get(upload);
            if (file == null) {
                return null;
            }
            requireIdle(file);
            if (offset != file.offset) {
                throw wrongOffset(offset, file.offset);
            }
            if (lengthBytes > file.row.sizeBytes() - offset) {
                throw new UploadRefusedException(FaultCode.BAD_REQUEST
                        .because("length " + lengthBytes + " goes beyond the " + file.row.sizeBytes()
                                + " bytes that were announced")
                        .with("field", "length"));
            }
            file.sending = true;
            return file;
        }
    }

    /** Nobody sends a file any more; another may. */
    void letGo(Unfinished file) {
        synchronized (lock) {
            file.sending = false;
            file.touchedNanos = nowNanos();
        }
    }

    /** Bytes of a file have come. */
    void came(Unfinished file, int bytes) throws UploadRefusedException {
        quota.came(bytes);
        synchronized (lock) {
            file.offset += bytes;
        }
    }

    /** A file has come so far, whatever was counted; its digest has to be worked out. */
    void correct(Unfinished file, long offset) {
        synchronized (lock) {
            quota.correct(offset - file.offset);
            file.offset = offset;
            file.digest = null;
        }
    }

    /** A file is stored, or worth nothing. */
    void remove(Unfinished file) {
        synchronized (lock) {
            files.remove(file.row.upload());
        }
    }

    /**
     * Takes a file out that nobody sends.
     *
     * @return null where it is none of these
     * @throws UploadRefusedException where somebody sends it
     */
    @Nullable
    Unfinished take(String upload) throws UploadRefusedException {
        synchronized (lock) {
            Unfinished file = files.get(upload);
            if (file != null) {
                requireIdle(file);
                files.remove(upload);
            }
            return file;
        }
    }

    /** Takes out those that nobody has gone on with for too long. */
    List<Unfinished> takeExpired() {
        List<Unfinished> expired = new ArrayList<>();
        synchronized (lock) {
            files.values().removeIf(file -> !file.sending && secondsLeft(file) <= 0 && expired.add(file));
        }
        return expired;
    }

    static UploadRefusedException wrongOffset(long offset, long right) {
        return new UploadRefusedException(FaultCode.WRONG_OFFSET
                .because("offset " + offset + " is not where the file goes on: " + right)
                .with("offset", right));
    }

    private long secondsLeft(Unfinished file) {
        return Math.ceilDiv(KEPT.toNanos() - (nowNanos() - file.touchedNanos), 1_000_000_000L);
    }

    private static void requireIdle(Unfinished file) throws UploadRefusedException {
        if (file.sending) {
            throw new UploadRefusedException(
                    FaultCode.UPLOAD_BUSY.because("another connection is sending this file: try again in a moment"));
        }
    }
}
