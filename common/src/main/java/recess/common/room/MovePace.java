package recess.common.room;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import recess.common.limit.TokenBucket;

/**
 * Five moves at once, and five a second, whoever makes them and in whatever dialect: a script has no edge by flooding. The
 * answer to the next one is late, and none is lost. Thread-safe.
 */
final class MovePace {
    private final TokenBucket moves = new TokenBucket(5, Duration.ofSeconds(1));
    private final LongSupplier nanoTime;

    MovePace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Waits until one more move may be made.
     *
     * @param unwanted whether it need not be made any more; {@link #wake} has to be called when that changes
     * @return false where it is not to be made
     */
    synchronized boolean await(BooleanSupplier unwanted) {
        while (!unwanted.getAsBoolean()) {
            long wait = admit();
            if (wait == 0) {
                return true;
            }
            try {
                wait(Math.ceilDiv(wait, 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    /** A move that waits may have become unwanted. */
    synchronized void wake() {
        notifyAll();
    }

    /** Counts one more move, and returns 0; or how long it has to wait, and counts nothing. */
    synchronized long admit() {
        long now = nanoTime.getAsLong();
        return moves.take(now) ? 0 : moves.waitNanos(now);
    }
}
