package recess.server.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import recess.common.message.Bytes;
import recess.common.message.UploadInfo;
import recess.common.message.UploadShare;
import recess.server.share.Origin;

/**
 * Where uploaded files go. A file comes in one of two ways: in one piece, when only its end tells how long it is; or in
 * blocks, after its size and digest have been announced, and then it can be resumed after whatever went wrong. An announced
 * file has a name of 32 hexadecimal digits, which nobody can guess. Thread-safe; a call may wait for the disk.
 *
 * <p>What is refused is refused with a fault whose code says why: {@code no-upload}, {@code wrong-offset},
 * {@code upload-busy}, {@code upload-stored}, {@code upload-unfinished}, {@code digest-mismatch}, a limit, or the disk.
 */
public interface UploadStore {
    /**
     * Begins a file of unknown size. It is gone unless it is finished.
     *
     * @param owner whose share it counts against
     * @param safeName as {@link recess.common.text.FileNames#safe} makes it
     */
    IncomingUpload begin(UploadOwner owner, String safeName) throws UploadRefusedException;

    /**
     * Announces a file, or finds the unfinished one that the same player announced with the same name, size and digest.
     *
     * @param owner a player
     * @param safeName as {@link recess.common.text.FileNames#safe} makes it
     * @param sizeBytes 0 or more
     * @param sha256 64 lower-case hexadecimal digits
     */
    UploadInfo announce(UploadOwner owner, String safeName, long sizeBytes, String sha256)
            throws UploadRefusedException;

    /** How much an owner may store, and how much of that is left. */
    UploadShare share(UploadOwner owner);

    /** How far an announced file has come, or that it is stored. */
    UploadInfo status(String upload) throws UploadRefusedException;

    /**
     * Continues an announced file; nobody else can until what is returned is closed. At the end of a stored file, where no
     * bytes are left to send, its answer can be had again.
     *
     * @param offset how much of the file is there, in bytes
     * @param lengthBytes how much will be written at most, 0 or more
     * @param sender where the bytes come from
     */
    IncomingUpload resume(String upload, long offset, long lengthBytes, Origin sender) throws UploadRefusedException;

    /** Throws away what is there of an announced file that is not complete. */
    void cancel(String upload) throws UploadRefusedException;

    /** The contents of a stored file that was announced. */
    Content read(String upload) throws UploadRefusedException;

    /** A file on its way into the store, or a block of one. For one thread at a time. */
    interface IncomingUpload extends AutoCloseable {
        /** The file as it is now. */
        UploadInfo info();

        /**
         * Adds bytes to the end of the file; where that is refused, nothing more can be added.
         *
         * @param bytes are copied
         */
        void write(ByteBuffer bytes) throws UploadRefusedException;

        /**
         * Ends the file, or the block. Where the file is complete, it is stored for good when this returns: its bytes, its
         * name and its row survive a power cut.
         *
         * @return {@code stored} then; {@code unfinished} where more blocks have to come
         */
        UploadInfo finish() throws UploadRefusedException;

        /** Lets go of the file. What is there of an announced one is kept until it is complete or has expired. */
        @Override
        void close();
    }

    /** A stored file that is being read. */
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
