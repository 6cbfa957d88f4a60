package recess.common.codec;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;

/** How many bytes may still be said: at most so many in any window of time, wherever that begins. Not thread-safe. */
final class AnswerBudget {
    private record Spent(long atNanos, int bytes) {}

    private final int maxBytes;
    private final long windowNanos;
    private final LongSupplier nanoTime;
    private final Queue<Spent> lately = new ArrayDeque<>(1);
    private int spentBytes;

    /** @param nanoTime a monotonic clock, in nanoseconds */
    AnswerBudget(int maxBytes, Duration window, LongSupplier nanoTime) {
        this.maxBytes = maxBytes;
        this.windowNanos = window.toNanos();
        this.nanoTime = nanoTime;
    }

    /**
     * Whether there was room for {@code bytes} more, which are spent then.
     *
     * @param bytes 1 or more, so that no more is remembered than the budget has bytes
     */
    boolean spend(int bytes) {
        long now = nanoTime.getAsLong();
        for (Spent first = lately.peek();
                first != null && now - first.atNanos() >= windowNanos;
                first = lately.peek()) {
            lately.remove();
            spentBytes -= first.bytes();
        }
        if (spentBytes + bytes > maxBytes) {
            return false;
        }
        lately.add(new Spent(now, bytes));
        spentBytes += bytes;
        return true;
    }
}
