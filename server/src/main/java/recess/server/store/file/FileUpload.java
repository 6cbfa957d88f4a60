package recess.server.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import recess.common.file.Sha256;
import recess.common.message.FaultCode;
import recess.common.message.UploadInfo;
import recess.server.store.StoredFile;
import recess.server.store.UploadRefusedException;
import recess.server.store.UploadStore.IncomingUpload;

/**
 * Writes what is sent into the part of a file. An announced file is complete at its announced size, and is kept when its sender
 * disconnects. Any other file is complete when its sender says so, and is discarded when the sender disconnects before.
 */
final class FileUpload implements IncomingUpload {
    private final UploadContext context;
    private final UnfinishedFiles files;
    private final UnfinishedFile file;
    private final PartFile part;
    private final UploadSlots.Slot slot;

    /** Whether it has been stored or discarded, so that nothing is left to keep. */
    private boolean settled;

    private boolean closed;
    private String storedName = "";

    private FileUpload(UploadContext context, UnfinishedFile file, PartFile part, UploadSlots.Slot slot) {
        this.context = context;
        this.files = context.unfinished();
        this.file = file;
        this.part = part;
        this.slot = slot;
    }

    /**
     * Opens the part of a file that only the caller may send; waits for the disk.
     *
     * @param slot is given back where this is refused
     * @throws UploadRefusedException where the disk fails, or less or more of the file is there than was counted
     */
    static FileUpload open(UploadContext context, UnfinishedFile file, UploadSlots.Slot slot)
            throws UploadRefusedException {
        boolean opened = false;
        slot.carries(file);
        try {
            if (!file.announced) {
                context.requireSpace(0);
            } else {
                if (!file.recorded) {
                    context.rows().begun(file.row);
                    file.recorded = true;
                }
                context.unfinished().require(file, context.sizeOnDisk(file));
            }
            MessageDigest known = file.digest;
            MessageDigest digest = known == null ? context.threads().hashing().call(() -> Sha256.of(file.part)) : known;
            file.digest = digest;
            PartFile part = PartFile.open(context, file.part, digest, file.early);
            opened = true;
            return new FileUpload(context, file, part, slot);
        } catch (IOException e) {
            throw new UploadRefusedException(e);
        } finally {
            if (!opened) {
                slot.leave();
            }
        }
    }

    @Override
    public UploadInfo info() {
        return files.info(file);
    }

    @Override
    public String storedName() {
        return storedName;
    }

    @Override
    public void write(ByteBuffer bytes) throws UploadRefusedException {
        int count = bytes.remaining();
        slot.came(count);
        files.came(file, count);
        try {
            part.append(bytes);
        } catch (IOException e) {
            throw new UploadRefusedException(e);
        }
    }

    @Override
    public UploadInfo finish() throws UploadRefusedException {
        try {
            part.settle();
            UploadInfo info = info();
            if (info.offset() < info.size()) {
                close();
                return info();
            }
            String sha256 = part.sha256();
            if (file.announced) {
                requireAnnounced(sha256);
            }
            sync();
            StoredFile complete = context.publish(file, info.offset(), sha256);
            settled = true;
            storedName = complete.storedName();
            return complete.info();
        } catch (IOException e) {
            throw new UploadRefusedException(e);
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            part.close();
        } catch (IOException e) {
            countWhatIsThere();
        } finally {
            if (!file.announced && !settled) {
                discard();
            }
            files.release(file);
            slot.leave();
        }
    }

    /** The disk has failed: count what is really there. */
    private void countWhatIsThere() {
        if (!file.announced || settled) {
            return;
        }
        long there;
        try {
            there = context.sizeOnDisk(file);
        } catch (IOException e) {
            there = 0;
        }
        files.correct(file, there);
    }

    private void discard() {
        settled = true;
        context.discard(file);
    }

    /** A failed sync is final: the system reports lost pages only once. */
    private void sync() throws IOException {
        try {
            part.sync();
        } catch (IOException e) {
            discard();
            throw e;
        }
    }

    private void requireAnnounced(String sha256) throws UploadRefusedException {
        if (!sha256.equals(file.row.sha256())) {
            discard();
            throw new UploadRefusedException(FaultCode.DIGEST_MISMATCH
                    .because("not saved: the SHA-256 of what came is " + sha256 + ", and " + file.row.sha256()
                            + " was announced: begin again")
                    .with("sha256", sha256));
        }
    }
}
