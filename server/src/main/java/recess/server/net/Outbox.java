package recess.server.net;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import recess.common.message.Bytes;
import recess.server.session.Pieces;
import recess.server.stats.Traffic;

/**
 * The way out of one connection. What the connection's own thread writes goes out at once and may wait for the peer; what
 * other threads push is queued, and they never wait. Without a gap, an answer of several messages is one write, and so is what
 * has queued up meanwhile. With a gap, for clients that read once a message, each message goes out alone: as long after the one
 * before as the gap is, unless the peer has spoken since. No message is ever cut in two by another.
 *
 * <p>A write that is stuck can be seen from outside, because a Java socket write has no time-out of its own.
 */
final class Outbox {
    /** So long a write may take before what is queued behind it counts as unread: a thread may be late, but not by that. */
    static final Duration UNREAD_AFTER = Duration.ofSeconds(2);

    private static final long NOT_WRITING = Long.MIN_VALUE;

    private final Channel channel;
    private final long gapNanos;
    private final LongSupplier nanoTime;
    private final Traffic traffic;
    private final OutQueue queue;
    private final ReentrantLock writing = new ReentrantLock();

    private volatile long writingSinceNanos = NOT_WRITING;
    private long written;
    private long writtenAtNanos;
    private boolean lastWasPushed;

    /** Whether a message of the answer that is being given has been written. Used by the connection's own thread. */
    private boolean answering;

    /** Waits, with the lock held. */
    @FunctionalInterface
    interface Wait {
        /** Until a time, or until waiting is of no use any more. */
        void until(long nanos) throws IOException;
    }

    /** @param gap between two messages that the peer has not asked for one by one; zero for none */
    Outbox(Channel channel, Duration gap, LongSupplier nanoTime, Traffic traffic) {
        this.traffic = traffic;
        this.channel = channel;
        this.gapNanos = gap.toNanos();
        this.queue = new OutQueue(gap.isZero());
        this.nanoTime = nanoTime;
    }

    /** What is said next answers something new: it needs no gap behind the answer before. */
    void beginAnswer() {
        answering = false;
    }

    /**
     * The answer is complete: returns when the operating system has it.
     *
     * @throws IOException where the peer is gone
     */
    void endAnswer() throws IOException {
        if (gapNanos == 0) {
            flush();
        }
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
            writeAlone(bytes);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Says the next message of an answer, behind everything that is queued. Without a gap it goes out with {@link #endAnswer}, in
     * one write with the others; with one, before this returns.
     *
     * @param due whether it is still to be said when its turn has come
     * @param betweenMessages waits for the end of the gap behind the message before
     * @throws IOException where the peer is gone
     */
    void answer(Bytes bytes, BooleanSupplier due, Wait betweenMessages) throws IOException {
        if (gapNanos == 0) {
            queue.addIf(due, bytes);
            return;
        }
        writing.lock();
        try {
            if (answering) {
                keepApart(betweenMessages);
            }
            writeQueued();
            if (due.getAsBoolean()) {
                writeAlone(bytes);
                answering = true;
            }
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
            answering = true;
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
        return switch (queue.push(bytes, () -> isStuck(nanoTime.getAsLong(), UNREAD_AFTER.toNanos() - 1))) {
            case REFUSED -> false;
            case QUEUED -> true;
            case QUEUED_ALONE -> {
                Thread.ofVirtual().name("drain").start(this::drain);
                yield true;
            }
        };
    }

    /** How many bytes are queued. */
    int queuedBytes() {
        return queue.bytes();
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
        for (Bytes next = queue.poll(); next != null; next = queue.poll()) {
            keepApart(this::sleepUntil);
            writeNow(next);
            lastWasPushed = true;
        }
    }

    private void writeAlone(Bytes bytes) throws IOException {
        if (lastWasPushed) {
            keepApart(this::sleepUntil);
        }
        writeNow(bytes);
    }

    /** Lets a peer that reads once a message read the one before alone. */
    private void keepApart(Wait wait) throws IOException {
        if (gapNanos > 0 && written > 0) {
            wait.until(writtenAtNanos + gapNanos);
        }
    }

    private void sleepUntil(long nanos) throws IOException {
        long left = nanos - nanoTime.getAsLong();
        if (left > 0) {
            try {
                Thread.sleep(Duration.ofNanos(left));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }
    }

    private void writeNow(Bytes bytes) throws IOException {
        lastWasPushed = false;
        try {
            writingSinceNanos = nanoTime.getAsLong();
            channel.write(bytes);
            written += bytes.size();
            if (gapNanos > 0) {
                writtenAtNanos = nanoTime.getAsLong();
            }
            traffic.wrote(bytes.size());
        } finally {
            writingSinceNanos = NOT_WRITING;
        }
    }
}
