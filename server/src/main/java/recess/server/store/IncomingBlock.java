package recess.server.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import recess.common.file.Sha256;
import recess.common.message.FaultCode;
import recess.common.message.UploadInfo;

/** A block of an announced file, on its way into the file's part. */
final class IncomingBlock implements ResumableUploads.Block {
    private final ResumableFiles files;
    private final FileUploadStore store;
    private final Unfinished file;
    private final UploadInfo info;
    private final PartFile part;
    private final UploadPlaces.Place place;

    private long offset;
    private boolean closed;

    IncomingBlock(
            ResumableFiles files,
            FileUploadStore store,
            Unfinished file,
            UploadInfo info,
            PartFile part,
            UploadPlaces.Place place) {
        this.files = files;
        this.store = store;
        this.file = file;
        this.info = info;
        this.part = part;
        this.place = place;
        this.offset = info.offset();
    }

    @Override
    public UploadInfo info() {
        return info;
    }

    @Override
    public long offset() {
        return offset;
    }

    @Override
    public void write(ByteBuffer bytes) throws UploadRefusedException {
        int count = bytes.remaining();
        place.came(count);
        files.came(file, count);
        offset += count;
        try {
            part.append(bytes);
        } catch (IOException e) {
            throw FileUploadStore.failed(e);
        }
    }

    @Override
    public UploadInfo finish() throws UploadRefusedException {
        try {
            part.settle();
            if (offset < info.size()) {
                close();
                return files.status(info.upload());
            }
            requireDigest();
            sync();
            StoredUpload stored = store.publishing()
                    .publish(file.part, info.upload(), file.row.owner(), info.name(), offset, info.sha256());
            files.stored(file);
            return new UploadInfo(
                    info.upload(), info.name(), "stored", stored.version(), offset, offset, stored.sha256(), 0);
        } catch (IOException e) {
            throw FileUploadStore.failed(e);
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
            part.settle();
            part.close();
        } catch (IOException e) {
            part.close();
            files.reconcile(file);
        } finally {
            files.letGo(file);
            place.leave();
        }
    }

    /** A failed sync is final: what the system has dropped, it does not say again. */
    private void sync() throws IOException {
        try {
            part.sync();
        } catch (IOException e) {
            files.worthless(file);
            throw e;
        }
    }

    /** The digest is not used up by that: where publishing fails, the file can still be gone on with. */
    private void requireDigest() throws UploadRefusedException {
        String sha256;
        try {
            sha256 = Sha256.finish((MessageDigest) part.digest().clone());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own SHA-256 can be copied", e);
        }
        if (!sha256.equals(info.sha256())) {
            files.worthless(file);
            throw new UploadRefusedException(FaultCode.DIGEST_MISMATCH
                    .because("not saved: the SHA-256 of what came is " + sha256 + ", and " + info.sha256()
                            + " was announced: begin again")
                    .with("sha256", sha256));
        }
    }
}
