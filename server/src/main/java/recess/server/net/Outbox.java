package recess.server.net;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import recess.common.message.Bytes;
import recess.server.session.Pieces;
import recess.server.stats.Traffic;

/**
 * The way out of one connection. What the connection's own thread writes goes out at once and may wait for the peer; what
 * other threads push is queued, and they never wait. Without a gap, an answer of several messages is one write, and so is what
 * has queued up meanwhile. With a gap, for clients that read once a message, each message goes out alone: as long after the one
 * before as the gap is, unless the peer has spoken since. No message is ever cut in two by another.
 *
 * <p>A long queue alone does not mean that the peer does not read: the thread that writes may be late. Only while a write
 * waits for the peer does the queue count as unread. A write that is stuck can be seen from outside, because a Java socket
 * write has no time-out of its own.
 */
final class Outbox {
    /** More than this may not wait behind a write that the peer has not taken for {@link #UNREAD_AFTER}. */
    static final int MAX_QUEUED_BYTES = 256 * 1024;

    static final int MAX_QUEUED_MESSAGES = 1000;

    /** So long a write may take before what is queued behind it counts as unread: a thread may be late, but not by that. */
    static final Duration UNREAD_AFTER = Duration.ofSeconds(2);

    /** So many times as much may never wait: the memory is everybody's. */
    static final int BURST = 16;

    /** The most that goes out in one write, but for a single message that is longer. */
    static final int MAX_WRITE_BYTES = 64 * 1024;

    private static final long NOT_WRITING = Long.MIN_VALUE;

    private final Channel channel;
    private final long gapNanos;
    private final LongSupplier nanoTime;
    private final Traffic traffic;
    private final ReentrantLock writing = new ReentrantLock();

    private final Object queueLock = new Object();
    private final Queue<Bytes> queue = new ArrayDeque<>(0);
    private int queuedBytes;
    private boolean drainerComing;

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
            writeNow(bytes);
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
            synchronized (queueLock) {
                if (due.getAsBoolean()) {
                    enqueue(bytes);
                }
            }
            return;
        }
        writing.lock();
        try {
            if (answering) {
                keepApart(betweenMessages);
            }
            writeQueued();
            if (due.getAsBoolean()) {
                if (lastWasPushed) {
                    keepApart(this::sleepUntil);
                }
                writeNow(bytes);
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
        synchronized (queueLock) {
            if (isUnread(bytes.size())) {
                return false;
            }
            enqueue(bytes);
            if (drainerComing) {
                return true;
            }
            drainerComing = true;
        }
        Thread.ofVirtual().name("drain").start(this::drain);
        return true;
    }

    /** How many bytes are queued. */
    int queuedBytes() {
        synchronized (queueLock) {
            return queuedBytes;
        }
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

    /** Whether one more message of so many bytes would be too much for a peer that does not take what is written. */
    private boolean isUnread(int bytes) {
        boolean isLong = queue.size() >= MAX_QUEUED_MESSAGES || queuedBytes + bytes > MAX_QUEUED_BYTES;
        if (!isLong) {
            return false;
        }
        long since = writingSinceNanos;
        boolean isEndless =
                queue.size() >= BURST * MAX_QUEUED_MESSAGES || queuedBytes + bytes > BURST * MAX_QUEUED_BYTES;
        return isEndless || (since != NOT_WRITING && nanoTime.getAsLong() - since >= UNREAD_AFTER.toNanos());
    }

    private void drain() {
        try {
            flush();
        } catch (IOException e) {
            // The connection's own thread meets the same failure when it reads or writes.
        }
    }

    private void enqueue(Bytes bytes) {
        queue.add(bytes);
        queuedBytes += bytes.size();
    }

    private void writeQueued() throws IOException {
        for (Bytes next = poll(); next != null; next = poll()) {
            keepApart(this::sleepUntil);
            writeNow(next);
            lastWasPushed = true;
        }
    }

    /**
     * What is queued, as far as it fits into one write; when there is nothing, whoever pushes again has to call a thread.
     */
    private @Nullable Bytes poll() {
        synchronized (queueLock) {
            Bytes first = queue.poll();
            if (first == null) {
                drainerComing = false;
                return null;
            }
            queuedBytes -= first.size();
            Bytes second = queue.peek();
            return second == null || gapNanos > 0 || first.size() + second.size() > MAX_WRITE_BYTES
                    ? first
                    : joined(first);
        }
    }

    private Bytes joined(Bytes first) {
        List<Bytes> together = new ArrayList<>();
        together.add(first);
        int size = first.size();
        for (Bytes next = queue.peek(); next != null && size + next.size() <= MAX_WRITE_BYTES; next = queue.peek()) {
            together.add(queue.remove());
            size += next.size();
            queuedBytes -= next.size();
        }
        return Bytes.concat(together);
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
