package recess.server.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import recess.common.message.Bytes;
import recess.common.message.UploadInfo;
import recess.common.message.UploadShare;
import recess.server.share.Origin;

/**
 * Files whose size and digest are known beforehand, and which can be gone on with after whatever went wrong. Each has a name
 * of 32 hexadecimal digits, which nobody can guess. Thread-safe; a call may wait for the disk.
 *
 * <p>What is refused is refused with a fault whose code says why: {@code no-upload}, {@code wrong-offset},
 * {@code upload-busy}, {@code upload-stored}, {@code upload-unfinished}, {@code digest-mismatch}, a limit, or the disk.
 */
public interface ResumableUploads {
    /**
     * Announces a file, or finds the unfinished one that the same owner announced with the same name, size and digest.
     *
     * @param owner a player
     * @param safeName as {@link recess.common.text.FileNames#safe} makes it
     * @param sizeBytes 0 or more
     * @param sha256 64 small hexadecimal digits
     */
    UploadInfo begin(UploadOwner owner, String safeName, long sizeBytes, String sha256) throws UploadRefusedException;

    /** How much a player may store, and how much of that is left. */
    UploadShare share(UploadOwner owner);

    /** How far a file has come, or that it is stored. */
    UploadInfo status(String upload) throws UploadRefusedException;

    /**
     * Goes on with a file; nobody else can until it is closed.
     *
     * @param offset where the file has come to
     * @param lengthBytes how much will be written at the most, 0 or more
     * @param sender where the bytes come from
     */
    Block resume(String upload, long offset, long lengthBytes, Origin sender) throws UploadRefusedException;

    /** Throws away what has come of a file that is not finished. */
    void cancel(String upload) throws UploadRefusedException;

    /** The contents of a stored file. */
    Content read(String upload) throws UploadRefusedException;

    /** A part of a file that is coming in. For one thread at a time. */
    interface Block extends AutoCloseable {
        /** The file, as it was when the block began. */
        UploadInfo info();

        /** How many bytes of the file have come. */
        long offset();

        /** Adds bytes; where that is refused, nothing more can be added, and what came before is kept as far as it can be. */
        void write(ByteBuffer bytes) throws UploadRefusedException;

        /**
         * The block is complete. Where the file is too, it is stored for good when this returns: its bytes, its name and its
         * row survive a power cut.
         *
         * @return {@code stored} then, otherwise {@code unfinished}
         */
        UploadInfo finish() throws UploadRefusedException;

        /** Lets go of the file; what has come is kept until it is complete or has expired. */
        @Override
        void close();
    }

    /** A stored file that is going out. */
    interface Content {
        UploadInfo info();

        /**
         * The bytes from an offset on.
         *
         * @param maxBytes 1 or more
         * @throws IOException where the disk fails, or the file has been taken away
         */
        Bytes read(long offset, int maxBytes) throws IOException;
    }
}
