package recess.server.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import recess.common.message.Bytes;
import recess.common.message.UploadInfo;
import recess.common.message.UploadShare;
import recess.server.share.Origin;

/**
 * Stores uploaded files. There are two ways to send one: in one piece of unknown size, or in blocks, after its size and digest
 * have been announced; an announced file can be resumed. It has a name of 32 hexadecimal digits, which nobody can
 * guess. Thread-safe; a call may wait for the disk.
 *
 * <p>The code of a refusal says why: {@code no-upload}, {@code wrong-offset},
 * {@code upload-busy}, {@code upload-stored}, {@code upload-unfinished}, {@code digest-mismatch}, a limit, or the disk.
 */
public interface UploadStore {
    /**
     * Begins a file of unknown size. It is discarded unless it is finished.
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

    /** How much of an announced file is there, or that it is stored. */
    UploadInfo status(String upload) throws UploadRefusedException;

    /**
     * Resumes an announced file; nobody else can send it until the result is closed. At the end of a stored file, with no
     * bytes left to send, the last answer is given again.
     *
     * @param offset how much of the file is there, in bytes
     * @param lengthBytes how much will be written at most, 0 or more
     * @param sender where the bytes come from
     */
    IncomingUpload resume(String upload, long offset, long lengthBytes, Origin sender) throws UploadRefusedException;

    /** Discards an unfinished file. */
    void cancel(String upload) throws UploadRefusedException;

    /** The contents of a stored file that was announced. */
    Content read(String upload) throws UploadRefusedException;

    /** A file, or a block of one, that is being sent. For one thread at a time. */
    interface IncomingUpload extends AutoCloseable {
        /** The file as it is now. */
        UploadInfo info();

        /** Where it is stored, below the folder of uploads; empty before it is. */
        String storedName();

        /**
         * Appends bytes; after a refusal, nothing more can be appended.
         *
         * @param bytes are copied
         */
        void write(ByteBuffer bytes) throws UploadRefusedException;

        /**
         * Ends the file, or the block. A complete file is stored when this returns: its bytes, its name and its row survive a
         * power cut.
         *
         * @return {@code stored} then; {@code unfinished} where more blocks have to come
         */
        UploadInfo finish() throws UploadRefusedException;

        /** Ends sending. An announced file is kept until it is complete or has expired. */
        @Override
        void close();
    }

    /** A stored file that is being read. */
    interface Content {
        UploadInfo info();

        /** Where it is, below the folder of uploads. */
        String storedName();

        /**
         * The bytes from an offset on.
         *
         * @param maxBytes 1 or more
         * @throws IOException where the disk fails, or the file has been taken away
         */
        Bytes read(long offset, int maxBytes) throws IOException;
    }
}
