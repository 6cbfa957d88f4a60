package recess.server.net;

import java.time.Duration;

/**
 * Whether a transfer keeps up: at least so many bytes in any window of time, counted in thirtieths of it.
 */
final class Pace {
    private static final int SLOTS = 30;

    private long startNanos;
    private final long slotNanos;
    private final long minBytes;
    private final long[] slotBytes = new long[SLOTS];
    private long currentSlot;

    /**
     * @param bytesPerSecond 1 or more
     * @param window 1 ms or more
     */
    Pace(int bytesPerSecond, Duration window, long startNanos) {
        if (bytesPerSecond < 1 || window.toMillis() < 1) {
            throw new IllegalArgumentException(bytesPerSecond + " bytes per second over " + window);
        }
        this.startNanos = startNanos;
        this.slotNanos = window.toNanos() / SLOTS;
        this.minBytes = Math.ceilDiv(bytesPerSecond * window.toMillis(), 1000L);
    }

    /** Counts bytes that came. */
    void received(long bytes, long nowNanos) {
        long slot = (nowNanos - startNanos) / slotNanos;
        for (long s = Math.max(currentSlot + 1, slot - SLOTS + 1); s <= slot; s++) {
            slotBytes[index(s)] = 0;
        }
        currentSlot = Math.max(currentSlot, slot);
        slotBytes[index(currentSlot)] += bytes;
    }

    /** A time that does not count has passed. */
    void paused(long nanos) {
        startNanos += nanos;
    }

    /** When it has been too slow, if nothing more comes: never before the first window is over. */
    long deadlineNanos() {
        long end = Math.max(currentSlot + 1, SLOTS);
        while (bytesFrom(end - SLOTS) >= minBytes) {
            end++;
        }
        return startNanos + end * slotNanos;
    }

    /** How much came from a slot on until now; 0 once that slot lies in the future. */
    private long bytesFrom(long slot) {
        long sum = 0;
        for (long s = Math.max(slot, Math.max(0, currentSlot - SLOTS + 1)); s <= currentSlot; s++) {
            sum += slotBytes[index(s)];
        }
        return sum;
    }

    private static int index(long slot) {
        return (int) (slot % SLOTS);
    }
}
