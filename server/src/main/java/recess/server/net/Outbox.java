package recess.server.net;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import recess.common.message.Bytes;
import recess.server.session.Pieces;

/**
 * The way out of one connection. What the connection's own thread writes goes out at once and may wait for the peer; what
 * other threads push is queued, up to a limit, and they never wait. A message is one write, whole, whoever writes; a write
 * that is stuck can be seen from outside, because a Java socket write has no time-out of its own.
 */
final class Outbox {
    static final int MAX_QUEUED_BYTES = 256 * 1024;
    static final int MAX_QUEUED_MESSAGES = 1000;

    private static final long NOT_WRITING = Long.MIN_VALUE;

    private final OutputStream out;
    private final LongSupplier nanoTime;
    private final ReentrantLock writing = new ReentrantLock();

    private final Object queueLock = new Object();
    private final Queue<Bytes> queue = new ArrayDeque<>(0);
    private int queuedBytes;
    private boolean drainerComing;

    private volatile long writingSinceNanos = NOT_WRITING;
    private long written;

    Outbox(OutputStream out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
    }

    /**
     * Writes, behind everything that is queued; returns when the operating system has it.
     *
     * @throws IOException where the peer is gone
     */
    void write(Bytes bytes) throws IOException {
        writing.lock();
        try {
            writeQueued();
            writeNow(bytes);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Writes a message and the bytes behind it, behind everything that is queued; nothing comes between.
     *
     * @throws IOException where the peer is gone, or the bytes cannot be had
     */
    void write(Bytes head, Pieces pieces) throws IOException {
        writing.lock();
        try {
            writeQueued();
            writeNow(head);
            for (Bytes piece = pieces.next(); piece.size() > 0; piece = pieces.next()) {
                writeNow(piece);
            }
        } finally {
            writing.unlock();
        }
    }

    /**
     * Writes what is queued; returns when the operating system has it.
     *
     * @throws IOException where the peer is gone
     */
    void flush() throws IOException {
        writing.lock();
        try {
            writeQueued();
        } finally {
            writing.unlock();
        }
    }

    /**
     * Queues, and lets a thread of its own write it; returns at once.
     *
     * @return false, and nothing is queued, where the peer has left too much unread
     */
    boolean push(Bytes bytes) {
        synchronized (queueLock) {
            if (queue.size() >= MAX_QUEUED_MESSAGES || queuedBytes + bytes.size() > MAX_QUEUED_BYTES) {
                return false;
            }
            queue.add(bytes);
            queuedBytes += bytes.size();
            if (drainerComing) {
                return true;
            }
            drainerComing = true;
        }
        Thread.ofVirtual().name("drain").start(this::drain);
        return true;
    }

    /** How many bytes the operating system has taken. */
    long written() {
        writing.lock();
        try {
            return written;
        } finally {
            writing.unlock();
        }
    }

    /** Whether a write has been going on for longer than {@code limitNanos}. */
    boolean isStuck(long nowNanos, long limitNanos) {
        long since = writingSinceNanos;
        return since != NOT_WRITING && nowNanos - since > limitNanos;
    }

    private void drain() {
        try {
            flush();
        } catch (IOException e) {
            // The connection's own thread meets the same failure when it reads or writes.
        }
    }

    private void writeQueued() throws IOException {
        for (Optional<Bytes> next = poll(); next.isPresent(); next = poll()) {
            writeNow(next.get());
        }
    }

    /** The next of the queue; when there is none, whoever pushes again has to call a thread. */
    private Optional<Bytes> poll() {
        synchronized (queueLock) {
            Bytes next = queue.poll();
            if (next == null) {
                drainerComing = false;
                return Optional.empty();
            }
            queuedBytes -= next.size();
            return Optional.of(next);
        }
    }

    private void writeNow(Bytes bytes) throws IOException {
        try {
            writingSinceNanos = nanoTime.getAsLong();
            bytes.writeTo(out);
            written += bytes.size();
        } finally {
            writingSinceNanos = NOT_WRITING;
        }
    }
}
