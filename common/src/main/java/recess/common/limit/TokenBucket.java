package recess.common.limit;

import java.time.Duration;

/**
 * A token bucket: so many tokens at once after a quiet time, and one more whenever its share of the window has passed. Times are
 * monotonic nanoseconds and may overflow. Not thread-safe.
 *
 * <p>It holds one number, the time at which the bucket is full again (the generic cell rate algorithm, ITU-T I.371, annex A).
 */
public final class TokenBucket {
    private final long nanosPerToken;
    private final long capacityNanos;
    private long fullAtNanos;
    private boolean used;

    /**
     * A full bucket.
     *
     * @param capacity how many tokens it holds, 1 or more
     * @param window how long an empty one takes to be full again
     */
    public TokenBucket(int capacity, Duration window) {
        this(window.toNanos() / capacity, capacity);
    }

    /**
     * A full bucket.
     *
     * @param perSecond how many tokens come back in a second, 1 or more
     * @param capacity how many tokens it holds, 1 or more
     */
    public static TokenBucket refilledBy(int perSecond, int capacity) {
        return new TokenBucket(1_000_000_000L / perSecond, capacity);
    }

    private TokenBucket(long nanosPerToken, int capacity) {
        this.nanosPerToken = nanosPerToken;
        this.capacityNanos = nanosPerToken * capacity;
    }

    /** Takes one token, if there is one. */
    public boolean take(long nowNanos) {
        return take(1, nowNanos);
    }

    /**
     * Takes all of them, or none.
     *
     * @param tokens 0 or more
     * @return whether there were so many
     */
    public boolean take(int tokens, long nowNanos) {
        if (waitNanos(tokens, nowNanos) > 0) {
            return false;
        }
        spend(tokens, nowNanos);
        return true;
    }

    /**
     * Takes one token, also where there is none yet.
     *
     * @return how many nanoseconds to wait for it; 0 for not at all
     */
    public long takeInAdvance(long nowNanos) {
        long wait = waitNanos(nowNanos);
        spend(1, nowNanos);
        return wait;
    }

    /** How many nanoseconds until there is a token; 0 where there is one. */
    public long waitNanos(long nowNanos) {
        return waitNanos(1, nowNanos);
    }

    /** Whether no token is missing. */
    public boolean isFull(long nowNanos) {
        return missingNanos(nowNanos) == 0;
    }

    private long waitNanos(int tokens, long nowNanos) {
        return Math.max(0, missingNanos(nowNanos) + tokens * nanosPerToken - capacityNanos);
    }

    private void spend(int tokens, long nowNanos) {
        fullAtNanos = nowNanos + missingNanos(nowNanos) + tokens * nanosPerToken;
        used = true;
    }

    private long missingNanos(long nowNanos) {
        return used ? Math.max(0, fullAtNanos - nowNanos) : 0;
    }
}
