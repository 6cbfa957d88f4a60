package recess.server.store;

import java.io.IOException;
import recess.common.message.Bytes;
import recess.common.message.UploadInfo;

/** What is in a stored file. */
record StoredContent(StoredFiles files, UploadRows.Stored row) implements ResumableUploads.Content {
    @Override
    public UploadInfo info() {
        return new UploadInfo(
                row.upload(),
                row.keptName(),
                "stored",
                row.version(),
                row.sizeBytes(),
                row.sizeBytes(),
                row.sha256(),
                0);
    }

    @Override
    public Bytes read(long offset, int maxBytes) throws IOException {
        return files.read(row, offset, maxBytes);
    }
}
