package recess.server.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Set;
import recess.common.file.OwnerOnly;
import recess.common.file.Sha256;

/** A file that grows in {@code incoming/}. Earlier bytes are written and hashed while new ones come. For one thread at a time. */
final class PartFile {
    /**
     * How much is written at once. More makes Linux take larger pages for the file, for which it has to look further: on a
     * virtual machine, writes of 256 KiB took from 0.2 to 2 s for 1 GiB, those of 16 KiB 0.3 s each time.
     */
    private static final int WRITE_BYTES = 16 * 1024;

    private final UploadContext context;
    private final FileChannel channel;
    private final MessageDigest digest;
    private final EarlySync early;
    private final Pipeline pipeline;

    private PartFile(UploadContext context, FileChannel channel, MessageDigest digest, EarlySync early) {
        this.context = context;
        this.channel = channel;
        this.digest = digest;
        this.early = early;
        this.pipeline = new Pipeline(
                context.threads().disk(), this::write, context.threads().hashing(), this::hash);
    }

    /**
     * Opens a part to append to it; waits for the disk.
     *
     * @param digest of what is there already
     * @param early what has been synced of it already
     */
    static PartFile open(UploadContext context, Path path, MessageDigest digest, EarlySync early) throws IOException {
        FileChannel channel = context.threads().disk().call(() -> {
            context.folder().requireIncoming();
            return FileChannel.open(
                    path,
                    Set.of(
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.APPEND,
                            LinkOption.NOFOLLOW_LINKS),
                    OwnerOnly.file(path));
        });
        return new PartFile(context, channel, digest, early);
    }

    /**
     * Adds bytes to its end, which are copied; they may be written a little later.
     *
     * @throws IOException where the disk failed with what came before; nothing more can be added then
     */
    void append(ByteBuffer bytes) throws IOException {
        int count = bytes.remaining();
        pipeline.bring(bytes);
        early.written(count);
    }

    /** Waits until everything is written and hashed. */
    void settle() throws IOException {
        pipeline.settle();
    }

    /** Waits until everything that has settled survives a power cut. */
    void sync() throws IOException {
        early.await();
        context.threads().disk().run(() -> channel.force(true));
    }

    /** The digest of everything that has settled, in hexadecimal. More can be added afterwards. */
    String sha256() {
        try {
            return Sha256.finish((MessageDigest) digest.clone());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own SHA-256 can be copied", e);
        }
    }

    /**
     * Closes the file.
     *
     * @throws IOException where something that was added may be missing
     */
    void close() throws IOException {
        try {
            settle();
        } finally {
            context.threads().disk().run(channel::close);
        }
    }

    private void write(ByteBuffer piece) throws IOException {
        context.space().require(piece.remaining());
        int end = piece.limit();
        while (piece.position() < end) {
            piece.limit(Math.min(end, piece.position() + WRITE_BYTES));
            channel.write(piece);
        }
    }

    private void hash(ByteBuffer piece) {
        long startedNanos = System.nanoTime();
        Sha256.update(digest, piece);
        context.throttle().rest(startedNanos);
    }
}
