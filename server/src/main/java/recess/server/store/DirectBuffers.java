package recess.server.store;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Large buffers outside the heap, which the operating system reads from directly. They are lent again and again, because
 * only the garbage collector frees one. Thread-safe.
 */
final class DirectBuffers {
    /** Large enough that a call of the operating system, or the handing over to a thread, is a small part of the work. */
    static final int BYTES = 256 * 1024;

    private final int kept;
    private final Deque<ByteBuffer> free = new ArrayDeque<>();

    /** @param kept how many are held in reserve, 0 or more */
    DirectBuffers(int kept) {
        this.kept = kept;
    }

    /** An empty buffer. */
    ByteBuffer borrow() {
        synchronized (free) {
            ByteBuffer buffer = free.poll();
            if (buffer != null) {
                return buffer.clear();
            }
        }
        return ByteBuffer.allocateDirect(BYTES);
    }

    /** Nobody uses it any more. */
    void giveBack(ByteBuffer buffer) {
        synchronized (free) {
            if (free.size() < kept) {
                free.push(buffer);
            }
        }
    }
}
