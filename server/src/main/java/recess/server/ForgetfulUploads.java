package recess.server;

import java.nio.ByteBuffer;
import recess.common.message.UploadInfo;
import recess.common.message.UploadShare;
import recess.server.share.Origin;
import recess.server.store.StoredName;
import recess.server.store.UploadOwner;
import recess.server.store.UploadStore;

/** Takes files of unknown size and keeps none: for examples. */
final class ForgetfulUploads implements UploadStore {
    @Override
    public IncomingUpload begin(UploadOwner owner, String safeName) {
        return new IncomingUpload() {
            private long size;

            @Override
            public UploadInfo info() {
                return new UploadInfo("", safeName, UploadInfo.State.STORED, 1, size, size, "", 0);
            }

            @Override
            public String storedName() {
                return StoredName.of(StoredName.folder(owner), safeName, 1);
            }

            @Override
            public void write(ByteBuffer bytes) {
                size += bytes.remaining();
            }

            @Override
            public UploadInfo finish() {
                return info();
            }

            @Override
            public void close() {
                // Nothing is kept.
            }
        };
    }

    @Override
    public UploadInfo announce(UploadOwner owner, String safeName, long sizeBytes, String sha256) {
        throw inNoExample();
    }

    @Override
    public UploadShare share(UploadOwner owner) {
        throw inNoExample();
    }

    @Override
    public UploadInfo status(String upload) {
        throw inNoExample();
    }

    @Override
    public IncomingUpload resume(String upload, long offset, long lengthBytes, Origin sender) {
        throw inNoExample();
    }

    @Override
    public void cancel(String upload) {
        throw inNoExample();
    }

    @Override
    public Content read(String upload) {
        throw inNoExample();
    }

    /** Files are announced in the lobby, whose conversations are in no example. */
    private static UnsupportedOperationException inNoExample() {
        return new UnsupportedOperationException("no example announces a file");
    }
}
