package recess.server.lobby;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** So many in so much time, and no more. Not thread-safe. */
final class Rate {
    private final int count;
    private final long windowNanos;
    private final Deque<Long> times = new ArrayDeque<>();

    Rate(int count, Duration window) {
        this.count = count;
        this.windowNanos = window.toNanos();
    }

    /** Counts one, where it is not one too many. */
    boolean admits(long nowNanos) {
        if (waitNanos(nowNanos) > 0) {
            return false;
        }
        if (times.size() == count) {
            times.removeFirst();
        }
        times.addLast(nowNanos);
        return true;
    }

    /** How long until the next one is admitted; 0 for now. */
    long waitNanos(long nowNanos) {
        return times.size() < count ? 0 : Math.max(0, times.getFirst() + windowNanos - nowNanos);
    }
}
