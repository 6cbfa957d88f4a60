package recess.server.store;

import java.nio.ByteBuffer;
import recess.common.message.FaultCode;
import recess.common.message.UploadInfo;

/** The empty end of a file that is stored already: whoever missed the answer may ask for it again. */
record CompleteBlock(UploadInfo info) implements ResumableUploads.Block {
    CompleteBlock(UploadInfo info, long offset, long lengthBytes) throws UploadRefusedException {
        this(info);
        if (offset != info.size() || lengthBytes > 0) {
            throw refused();
        }
    }

    static UploadRefusedException refused() {
        return new UploadRefusedException(FaultCode.UPLOAD_STORED.because("the file is stored already"));
    }

    @Override
    public long offset() {
        return info.size();
    }

    @Override
    public void write(ByteBuffer bytes) {
        throw new IllegalStateException("a block of no bytes");
    }

    @Override
    public UploadInfo finish() {
        return info;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
