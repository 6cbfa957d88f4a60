package recess.server.net;

import java.time.Duration;

/**
 * How long to wait after accepting has failed: 10 ms, doubled each time up to 1 s, and back at once when it works. So a
 * server without a free descriptor neither spins nor dies.
 */
final class AcceptBackoff {
    static final Duration FIRST = Duration.ofMillis(10);
    static final Duration LAST = Duration.ofSeconds(1);
    static final Duration REPORT_EVERY = Duration.ofMinutes(1);

    private Duration next = FIRST;
    private boolean reported;
    private long reportedNanos;

    /** Accepting failed once more. */
    Duration failed() {
        Duration pause = next;
        next = pause.multipliedBy(2).compareTo(LAST) < 0 ? pause.multipliedBy(2) : LAST;
        return pause;
    }

    /** Accepting worked. */
    void worked() {
        next = FIRST;
    }

    /** Whether it is time to log a failure: once a minute. */
    boolean report(long nowNanos) {
        if (reported && nowNanos - reportedNanos < REPORT_EVERY.toNanos()) {
            return false;
        }
        reported = true;
        reportedNanos = nowNanos;
        return true;
    }
}
