package recess.client.link;

import java.time.Duration;
import java.util.Optional;

/**
 * How long the server has owed an answer without a sign of life. A slow line is none: as long as bytes come, it is alive.
 * Times are nanoseconds of the monotonic clock. Not thread-safe.
 */
final class Silence {
    private static final long TELL_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    /** Whoever waits looks once a second: a longer gap means that this program was stopped, not the server. */
    private static final long MAX_GAP_NANOS = Duration.ofSeconds(3).toNanos();

    private final long tellAfterNanos;
    private boolean isAwaiting;
    private boolean isTold;
    private long since;
    private long toldAt;
    private long lookedAt;

    Silence(Duration tellAfter) {
        this.tellAfterNanos = tellAfter.toNanos();
    }

    /** Something was sent that has to be answered. */
    void asked(long now) {
        if (!isAwaiting) {
            isAwaiting = true;
            since = now;
            lookedAt = now;
        }
    }

    /** Bytes have come; whether there are still answers to wait for. */
    void heard(boolean isOwed, long now) {
        isAwaiting = isOwed;
        since = now;
        lookedAt = now;
    }

    /** The connection is gone, and nobody waits on it any more. */
    void over() {
        isAwaiting = false;
        isTold = false;
    }

    /** Time has passed. After a stop of this program the server gets its time anew. */
    void look(long now) {
        if (isAwaiting && now - lookedAt > MAX_GAP_NANOS) {
            since = now;
        }
        lookedAt = now;
    }

    boolean isAwaiting() {
        return isAwaiting;
    }

    /** Whether it is long enough to be told of. */
    boolean isNoticed(long now) {
        return isAwaiting && now - since >= tellAfterNanos;
    }

    boolean isOver(Duration limit, long now) {
        return isAwaiting && now - since >= limit.toNanos();
    }

    /** What is new: how long it lasts, once a second; zero when it has ended. */
    Optional<Duration> news(long now) {
        if (isNoticed(now)) {
            if (isTold && now - toldAt < TELL_EVERY_NANOS) {
                return Optional.empty();
            }
            isTold = true;
            toldAt = now;
            return Optional.of(Duration.ofNanos(now - since));
        }
        boolean hasEnded = isTold;
        isTold = false;
        return hasEnded ? Optional.of(Duration.ZERO) : Optional.empty();
    }

    /** How long there is nothing to look at, in nanoseconds. */
    long quietNanos(Duration limit, long now) {
        if (!isAwaiting) {
            return Long.MAX_VALUE;
        }
        long tell = isTold ? toldAt + TELL_EVERY_NANOS - now : since + tellAfterNanos - now;
        return Math.min(tell, Math.min(since + limit.toNanos() - now, TELL_EVERY_NANOS));
    }
}
