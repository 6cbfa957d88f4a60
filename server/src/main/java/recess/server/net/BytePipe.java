package recess.server.net;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import recess.common.message.Bytes;

/** Bytes on their way from one thread to another, in order and bounded, as in a socket's buffer. Thread-safe. */
final class BytePipe {
    /** Whoever writes waits while so many bytes wait to be read. */
    private static final int MAX_BYTES = 64 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<ByteBuffer> waiting = new ArrayDeque<>();
    private int bytes;
    private boolean hasEnded;
    private boolean isDeaf;
    private boolean isClosed;

    /**
     * Puts bytes in, all of them; waits while too many wait already. What nobody will read any more goes nowhere.
     *
     * @throws IOException where the pipe has been closed or ended
     */
    void write(Bytes more) throws IOException {
        lock.lock();
        try {
            while (bytes >= MAX_BYTES && !isClosed && !isDeaf) {
                changed.awaitUninterruptibly();
            }
            if (isClosed || hasEnded) {
                throw new IOException("closed");
            }
            if (!isDeaf && more.size() > 0) {
                waiting.add(more.view());
                bytes += more.size();
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes bytes out, as many as are there and have room.
     *
     * @param timeoutMillis how long to wait for the first, 1 or more; {@link Channel#NO_TIMEOUT} for as long as it takes
     * @return how many; -1 at the end
     * @throws SocketTimeoutException where none came in time
     * @throws IOException where the pipe has been closed
     */
    int read(byte[] buffer, int from, int room, int timeoutMillis) throws IOException {
        lock.lock();
        try {
            long leftNanos =
                    timeoutMillis == Channel.NO_TIMEOUT ? Long.MAX_VALUE : TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
            while (waiting.isEmpty() && !hasEnded && !isDeaf && !isClosed) {
                if (leftNanos <= 0) {
                    throw new SocketTimeoutException("nothing came");
                }
                leftNanos = changed.awaitNanos(leftNanos);
            }
            if (isClosed) {
                throw new IOException("closed");
            }
            ByteBuffer first = waiting.peek();
            return isDeaf || first == null ? -1 : take(first, buffer, from, room);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more is put in; what is there can still be read. */
    void end() {
        lock.lock();
        try {
            hasEnded = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more is read: readers meet the end, and what is put in is dropped. */
    void deafen() {
        lock.lock();
        try {
            isDeaf = true;
            drop();
        } finally {
            lock.unlock();
        }
    }

    /** Both ends are gone, and whoever waits is told so. */
    void close() {
        lock.lock();
        try {
            isClosed = true;
            drop();
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing more can be read, whatever comes. */
    boolean isDeaf() {
        lock.lock();
        try {
            return isDeaf || isClosed;
        } finally {
            lock.unlock();
        }
    }

    private void drop() {
        waiting.clear();
        bytes = 0;
        changed.signalAll();
    }

    private int take(ByteBuffer first, byte[] buffer, int from, int room) {
        int count = Math.min(room, first.remaining());
        first.get(buffer, from, count);
        if (!first.hasRemaining()) {
            waiting.remove();
        }
        bytes -= count;
        changed.signalAll();
        return count;
    }
}
