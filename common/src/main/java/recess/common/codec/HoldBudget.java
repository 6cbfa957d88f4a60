package recess.common.codec;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes of long messages all connections together may hold, so that many that are allowed do not add up to more
 * memory than there is. Thread-safe.
 */
public final class HoldBudget {
    private final long maxBytes;
    private final AtomicLong held = new AtomicLong();

    /** @param maxBytes 0 or more */
    public HoldBudget(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** As much as anybody wants. */
    public static HoldBudget unlimited() {
        return new HoldBudget(Long.MAX_VALUE);
    }

    /**
     * Takes so many bytes of it.
     *
     * @return false, and nothing is taken, where that is more than is left
     */
    boolean take(long bytes) {
        long before = held.getAndUpdate(now -> bytes > maxBytes - now ? now : now + bytes);
        return bytes <= maxBytes - before;
    }

    /** Gives back what was taken. */
    void give(long bytes) {
        held.addAndGet(-bytes);
    }

    /** How many bytes are taken. */
    long heldBytes() {
        return held.get();
    }
}
