package recess.client.link;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether the server is still there: how long it has owed an answer without a sign of life, and when it is to be asked. A slow
 * line is no silence: as long as bytes come, it is alive. Times are nanoseconds of the monotonic clock. Not thread-safe.
 */
final class Liveness {
    private static final long TELL_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    /** Whoever waits looks once a second: a longer gap means that this program was stopped, not the server. */
    private static final long MAX_GAP_NANOS = Duration.ofSeconds(3).toNanos();

    private final long pingEveryNanos;
    private final long probeAfterNanos;
    private final long tellAfterNanos;
    private final long lostAfterNanos;
    private boolean isAwaiting;
    private boolean isTold;
    private long since;
    private long toldAt;
    private long lookedAt;
    private long heardAt;
    private long pingedAt;

    Liveness(LinkTiming timing) {
        this.pingEveryNanos = timing.pingEvery().toNanos();
        this.probeAfterNanos = timing.probeAfter().toNanos();
        this.tellAfterNanos = timing.tellAfter().toNanos();
        this.lostAfterNanos = timing.lostAfter().toNanos();
    }

    /** The link begins: nothing has been heard yet. */
    void started(long now) {
        heardAt = now;
    }

    /** There is a connection. */
    void opened(long now) {
        pingedAt = now;
    }

    /** When the latest bytes came. */
    long heardAt() {
        return heardAt;
    }

    /** Something was sent that has to be answered. */
    void asked(long now) {
        if (!isAwaiting) {
            isAwaiting = true;
            since = now;
            lookedAt = now;
        }
    }

    /** Bytes have come. */
    void heard(long now) {
        heardAt = now;
    }

    /** They have been read; whether there are still answers to wait for. */
    void read(boolean isOwed, long now) {
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

    /** Whether it is time to ask. */
    boolean isPingDue(long now) {
        return pingNanos(now) <= 0;
    }

    /** It is asked. */
    void pinged(long now) {
        pingedAt = now;
        asked(now);
    }

    /** When it was asked last. */
    long pingedAt() {
        return pingedAt;
    }

    /** A silent server is asked whether it is there, and a talkative one is told that we are. */
    private long pingNanos(long now) {
        long keepAlive = pingedAt + pingEveryNanos - now;
        long probe = isAwaiting ? Long.MAX_VALUE : Math.max(heardAt, pingedAt) + probeAfterNanos - now;
        return Math.min(keepAlive, probe);
    }

    /** Whether it is long enough to be told of. */
    boolean isNoticed(long now) {
        return isAwaiting && now - since >= tellAfterNanos;
    }

    /** Whether the connection counts as lost. */
    boolean isLost(long now) {
        return isAwaiting && now - since >= lostAfterNanos;
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

    /** How long there is nothing to do, in nanoseconds. */
    long quietNanos(long now) {
        if (!isAwaiting) {
            return pingNanos(now);
        }
        long tell = isTold ? toldAt + TELL_EVERY_NANOS - now : since + tellAfterNanos - now;
        long next = Math.min(tell, Math.min(since + lostAfterNanos - now, TELL_EVERY_NANOS));
        return Math.min(next, pingNanos(now));
    }
}
