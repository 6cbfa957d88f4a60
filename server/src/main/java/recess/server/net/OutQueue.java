package recess.server.net;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import recess.common.message.Bytes;

/**
 * What waits to be written to one peer, and how much of it there may be. Thread-safe.
 *
 * <p>A long queue alone does not mean that the peer does not read: the thread that writes may be late. Only while a write
 * waits for the peer does the queue count as unread.
 */
final class OutQueue {
    /** More than this may not wait behind a write that is stuck. */
    static final int MAX_BYTES = 256 * 1024;

    static final int MAX_MESSAGES = 1000;

    /** So many times as much may never wait: the memory is everybody's. */
    static final int BURST = 16;

    /** The most that goes out in one write, but for a single message that is longer. */
    static final int MAX_WRITE_BYTES = 64 * 1024;

    /** What became of a message that was pushed. */
    enum Pushed {
        /** The peer has left too much unread: it is not queued. */
        REFUSED,
        /** Some thread will write it. */
        QUEUED,
        /** No thread will write it, unless one is called. */
        QUEUED_ALONE
    }

    private final boolean joins;
    private final Queue<Bytes> queue = new ArrayDeque<>(0);
    private int bytes;
    private boolean writerComing;

    /** @param joins whether messages that wait go out in one write */
    OutQueue(boolean joins) {
        this.joins = joins;
    }

    /** @param isStuck whether a write has been waiting for the peer for too long */
    synchronized Pushed push(Bytes message, BooleanSupplier isStuck) {
        if (isUnread(message.size(), isStuck)) {
            return Pushed.REFUSED;
        }
        add(message);
        if (writerComing) {
            return Pushed.QUEUED;
        }
        writerComing = true;
        return Pushed.QUEUED_ALONE;
    }

    /** Queues what the caller is going to write, where it is due. */
    synchronized void addIf(BooleanSupplier due, Bytes message) {
        if (due.getAsBoolean()) {
            add(message);
        }
    }

    /** What is to be written next; null where there is nothing, and whoever pushes again has to call a thread. */
    synchronized @Nullable Bytes poll() {
        Bytes first = queue.poll();
        if (first == null) {
            writerComing = false;
            return null;
        }
        bytes -= first.size();
        Bytes second = queue.peek();
        return second == null || !joins || first.size() + second.size() > MAX_WRITE_BYTES ? first : joined(first);
    }

    synchronized int bytes() {
        return bytes;
    }

    private void add(Bytes message) {
        queue.add(message);
        bytes += message.size();
    }

    private boolean isUnread(int more, BooleanSupplier isStuck) {
        boolean isLong = queue.size() >= MAX_MESSAGES || bytes + more > MAX_BYTES;
        boolean isEndless = queue.size() >= BURST * MAX_MESSAGES || bytes + more > BURST * MAX_BYTES;
        return isEndless || (isLong && isStuck.getAsBoolean());
    }

    private Bytes joined(Bytes first) {
        List<Bytes> together = new ArrayList<>();
        together.add(first);
        int size = first.size();
        for (Bytes next = queue.peek(); next != null && size + next.size() <= MAX_WRITE_BYTES; next = queue.peek()) {
            together.add(queue.remove());
            size += next.size();
            bytes -= next.size();
        }
        return Bytes.concat(together);
    }
}
