package recess.server.net;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import recess.common.message.Bytes;

/**
 * The way out of one connection. A message is one write, whole, whoever writes; a write that is stuck can be seen from
 * outside, because a Java socket write has no time-out of its own.
 */
final class Outbox {
    private static final long NOT_WRITING = Long.MIN_VALUE;

    private final OutputStream out;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();

    private volatile long writingSinceNanos = NOT_WRITING;
    private long written;

    Outbox(OutputStream out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
    }

    void write(Bytes bytes) throws IOException {
        lock.lock();
        try {
            writingSinceNanos = nanoTime.getAsLong();
            bytes.writeTo(out);
            written += bytes.size();
        } finally {
            writingSinceNanos = NOT_WRITING;
            lock.unlock();
        }
    }

    /** How many bytes the operating system has taken. */
    long written() {
        lock.lock();
        try {
            return written;
        } finally {
            lock.unlock();
        }
    }

    /** Whether a write has been going on for longer than {@code limitNanos}. */
    boolean isStuck(long nowNanos, long limitNanos) {
        long since = writingSinceNanos;
        return since != NOT_WRITING && nowNanos - since > limitNanos;
    }
}
