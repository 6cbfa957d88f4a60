package recess.server.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import recess.server.dialect.Dialect;
import recess.server.event.CloseReason;
import recess.server.stats.Traffic;

/** What has come from the peer and has not been decoded yet. Used by the connection's own thread. */
final class InputBuffer {
    /** How much of a file is read at a time. */
    private static final int TRANSFER_BYTES = 128 * 1024;

    private static final byte NUL = 0;
    private static final byte LF = 10;
    private static final byte CR = 13;

    private final DeadlineReader reader;
    private final int usualBytes;
    private final Deadlines deadlines;
    private final Traffic traffic;
    private final LongSupplier nanoTime;
    private final Supplier<@Nullable CloseReason> imposed;

    private ByteBuffer bytes;
    private long totalBytes;
    private long cameNanos;
    private boolean filled;
    private boolean ended;

    /**
     * @param dialect says how much is read at a time where no file is on its way
     * @param imposed why the input has been ended from this side; null while it has not
     */
    InputBuffer(
            DeadlineReader reader,
            Dialect dialect,
            Deadlines deadlines,
            Traffic traffic,
            LongSupplier nanoTime,
            Supplier<@Nullable CloseReason> imposed) {
        this.reader = reader;
        this.usualBytes = dialect.readBytes();
        this.deadlines = deadlines;
        this.traffic = traffic;
        this.nanoTime = nanoTime;
        this.imposed = imposed;
        this.bytes = ByteBuffer.allocate(dialect.firstReadBytes()).flip();
    }

    /** What is to be decoded next. */
    ByteBuffer bytes() {
        return bytes;
    }

    /** Whether the peer has sent all that it will. */
    boolean hasEnded() {
        return ended;
    }

    /** When bytes came last; 0 where none have come yet. */
    long cameNanos() {
        return cameNanos;
    }

    /** How many bytes have come in all. */
    long totalBytes() {
        return totalBytes;
    }

    /**
     * Waits for more, once everything has been decoded.
     *
     * @param inTransfer whether a file is on its way: it comes in large pieces, and a connection without one holds little
     * @return whether any came
     * @throws java.net.SocketTimeoutException at the deadline
     */
    boolean await(Deadlines.Deadline deadline, boolean inTransfer, long nowNanos) throws IOException {
        int capacity = inTransfer
                ? Math.max(TRANSFER_BYTES, usualBytes)
                : filled ? usualBytes : Math.min(bytes.capacity(), usualBytes);
        if (bytes.capacity() != capacity) {
            bytes = ByteBuffer.allocate(capacity);
        }
        bytes.clear().flip();
        return took(reader.read(bytes.array(), deadline, nowNanos));
    }

    /**
     * Waits until the peer has something new to say, for so long at most. The rest of what it has said already, its line
     * end or its NULs, is nothing new.
     */
    void awaitNews(long untilNanos) throws IOException {
        boolean goesOn = true;
        while (goesOn && !ended && !hasNews() && bytes.remaining() < bytes.capacity()) {
            long leftNanos = untilNanos - nanoTime.getAsLong();
            if (leftNanos <= 0) {
                return;
            }
            int kept = bytes.remaining();
            bytes.compact().flip();
            int came = reader.readSoon(bytes.array(), kept, leftNanos);
            goesOn = came == 0 || took(came);
        }
    }

    private boolean hasNews() {
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            byte b = bytes.get(i);
            if (b != NUL && b != LF && b != CR) {
                return true;
            }
        }
        return false;
    }

    private boolean took(int count) {
        if (count < 0) {
            ended = imposed.get() == null;
            return false;
        }
        bytes.limit(bytes.limit() + count);
        filled = bytes.limit() == bytes.capacity();
        totalBytes += count;
        traffic.read(count);
        cameNanos = nanoTime.getAsLong();
        deadlines.received(count, cameNanos);
        return true;
    }
}
