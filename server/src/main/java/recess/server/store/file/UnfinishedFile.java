package recess.server.store.file;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import recess.common.file.Sha256;
import recess.common.message.FaultCode;
import recess.common.message.UploadInfo;
import recess.server.store.DiskPool;
import recess.server.store.UploadOwner;
import recess.server.store.UploadRefusedException;
import recess.server.store.UploadRows;

/** A file that is being sent or unfinished; guarded by the lock of {@link UnfinishedFiles}. */
final class UnfinishedFile {
    /** How long an unfinished file is kept while nothing more of it comes. */
    static final Duration KEPT = Duration.ofHours(24);

    final UploadRows.Unfinished row;
    final Path part;
    final EarlySync early;

    /** Whether its size and digest are known, and it is kept while nobody sends it. */
    final boolean announced;

    /** Whether it has a row, so that it can be resumed after a restart. */
    boolean recorded;

    /** Whether somebody is sending it; only that sender may use the part and the digest then. */
    boolean sending;

    long offset;
    long touchedNanos;

    /** Of the first {@link #offset} bytes; null if it has to be computed from the part. */
    @Nullable
    MessageDigest digest;

    private UnfinishedFile(
            UploadRows.Unfinished row, boolean announced, Path part, DiskPool syncing, long touchedNanos) {
        this.row = row;
        this.announced = announced;
        this.part = part;
        this.early = new EarlySync(part, syncing);
        this.touchedNanos = touchedNanos;
    }

    /** A new file. */
    static UnfinishedFile begun(
            UploadRows.Unfinished row, boolean announced, Path part, DiskPool syncing, long nowNanos) {
        UnfinishedFile file = new UnfinishedFile(row, announced, part, syncing, nowNanos);
        file.digest = Sha256.begin();
        return file;
    }

    /** A file of an earlier run. */
    static UnfinishedFile found(
            UploadRows.Unfinished row, Path part, DiskPool syncing, long touchedNanos, long offset) {
        UnfinishedFile file = new UnfinishedFile(row, true, part, syncing, touchedNanos);
        file.recorded = true;
        file.offset = offset;
        return file;
    }

    UploadOwner owner() {
        return row.owner();
    }

    /** Its size as it was announced, or else as it is so far. */
    long sizeBytes() {
        return announced ? row.sizeBytes() : offset;
    }

    /** Whether the same player has announced the same file. */
    boolean isSame(UploadRows.Unfinished other) {
        return row.owner().isSamePlayer(other.owner())
                && row.keptName().equals(other.keptName())
                && row.sizeBytes() == other.sizeBytes()
                && row.sha256().equals(other.sha256());
    }

    /** Whether nothing has been sent of it for too long. */
    boolean isExpired(long nowNanos) {
        return !sending && secondsLeft(nowNanos) <= 0;
    }

    /** @throws UploadRefusedException where somebody sends it */
    void requireIdle() throws UploadRefusedException {
        if (sending) {
            throw new UploadRefusedException(
                    FaultCode.UPLOAD_BUSY.because("another connection is sending this file: try again in a moment"));
        }
    }

    UploadInfo info(long nowNanos) {
        return new UploadInfo(
                row.upload(),
                row.keptName(),
                sending ? UploadInfo.State.SENDING : UploadInfo.State.UNFINISHED,
                0,
                sizeBytes(),
                offset,
                row.sha256(),
                Math.max(0, secondsLeft(nowNanos)));
    }

    private long secondsLeft(long nowNanos) {
        return Math.ceilDiv(KEPT.toNanos() - (nowNanos - touchedNanos), 1_000_000_000L);
    }
}
