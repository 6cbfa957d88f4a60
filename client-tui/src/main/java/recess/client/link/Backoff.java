package recess.client.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait between attempts: twice as long each time up to a limit, and a random part shorter, so that a class
 * that lost its server together does not come back in one heap. Not thread-safe.
 */
public final class Backoff {
    private static final int MAX_DOUBLINGS = 30;

    private final Duration first;
    private final Duration max;
    private final RandomGenerator random;
    private int failures;

    /** Nothing has failed yet. */
    public Backoff(Duration first, Duration max, RandomGenerator random) {
        this.first = first;
        this.max = max;
        this.random = random;
    }

    /** The wait after one more failure: from half of what its turn is to all of it. */
    public Duration next() {
        long wanted = first.toNanos() << Math.min(failures, MAX_DOUBLINGS);
        boolean overflown = wanted >> Math.min(failures, MAX_DOUBLINGS) != first.toNanos();
        long limit = overflown ? max.toNanos() : Math.min(wanted, max.toNanos());
        failures++;
        return Duration.ofNanos(limit / 2 + random.nextLong(limit - limit / 2 + 1));
    }

    /** It worked: the next failure is a first one. */
    public void reset() {
        failures = 0;
    }

    /** How many failures there were since it last worked. */
    public int failures() {
        return failures;
    }
}
