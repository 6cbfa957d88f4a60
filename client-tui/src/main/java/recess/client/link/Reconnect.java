package recess.client.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Coming back: why there is no connection, and when the next attempt is due. Times are nanoseconds. Not thread-safe. */
final class Reconnect {
    private static final long TELL_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final Backoff backoff;

    /** The latest reason; empty before the first failure, and while all is well. */
    private String why = "";

    /** What the server itself gave as its reason on this connection. */
    private String given = "";

    private boolean isStuck;
    private long retryAt;
    private long toldAt;

    Reconnect(LinkTiming timing, RandomGenerator random) {
        this.backoff = new Backoff(timing.firstDelay(), timing.maxDelay(), random);
    }

    /** What the server gave as its reason, before it closes the connection. */
    void because(String reason) {
        given = reason;
    }

    /** Another attempt would be of no use until somebody wants it. */
    void isForSomebodyToEnd(String reason) {
        given = reason;
        isStuck = true;
    }

    /** An attempt begins; returns its number. */
    int attempt(long now) {
        isStuck = false;
        given = "";
        toldAt = now;
        return backoff.failures() + 1;
    }

    /** There is more than a connection: the next failure is a first one. */
    void over() {
        why = "";
        backoff.reset();
    }

    /** The connection is gone, or was never made. */
    void begins(String reason, long now) {
        why = given.isEmpty() ? reason : given;
        if (!isStuck) {
            retryAt = now + backoff.next().toNanos();
        }
    }

    boolean isStuck() {
        return isStuck;
    }

    boolean isRetryDue(long now) {
        return now - retryAt >= 0;
    }

    /** Whether it is time to tell of it again. */
    boolean isNews(long now) {
        return !why.isEmpty() && now - toldAt >= TELL_EVERY_NANOS;
    }

    /** How long nothing is to be told, in nanoseconds. */
    long quietNanos(long now) {
        return why.isEmpty() ? TELL_EVERY_NANOS : toldAt + TELL_EVERY_NANOS - now;
    }

    long retryNanos(long now) {
        return retryAt - now;
    }

    /** @param isAttempt whether one is being made just now */
    LinkEvent.Down told(boolean isAttempt, long heardAt, long now) {
        toldAt = now;
        Duration waiting = isStuck ? LinkEvent.Down.NEVER : Duration.ofNanos(Math.max(0, retryAt - now));
        return new LinkEvent.Down(why, isAttempt ? Duration.ZERO : waiting, Duration.ofNanos(now - heardAt));
    }
}
