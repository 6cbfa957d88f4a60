package recess.server.store;

import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import recess.common.message.UploadInfo;

/** A file that has been announced and is not complete; guarded by the lock of {@link UnfinishedFiles}. */
final class Unfinished {
    final UploadRows.Unfinished row;
    final Path part;
    final EarlySync early;

    /** Whether there is a row, and so something to go on with after a restart. */
    boolean recorded;

    /** Whether somebody is sending it: only that one may touch the part and the digest then. */
    boolean sending;

    long offset;
    long touchedNanos;

    /** Of the first {@link #offset} bytes; null where it has to be worked out from the part. */
    @Nullable
    MessageDigest digest;

    Unfinished(UploadRows.Unfinished row, Path part, DiskPool syncing, long touchedNanos) {
        this.row = row;
        this.part = part;
        this.early = new EarlySync(part, syncing);
        this.touchedNanos = touchedNanos;
    }

    UploadOwner owner() {
        return row.owner();
    }

    UploadInfo info(long expiresInSeconds) {
        return new UploadInfo(
                row.upload(),
                row.keptName(),
                sending ? "sending" : "unfinished",
                0,
                row.sizeBytes(),
                offset,
                row.sha256(),
                expiresInSeconds);
    }
}
