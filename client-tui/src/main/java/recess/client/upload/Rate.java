package recess.client.upload;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The average speed of the last few seconds. Not thread-safe; times are nanoseconds of the monotonic clock. */
final class Rate {
    private static final long WINDOW_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long LEAST_NANOS = Duration.ofMillis(50).toNanos();

    private record Sample(long at, long bytes) {}

    private final Deque<Sample> samples = new ArrayDeque<>();

    /** Starts again. */
    void restart(long bytes, long now) {
        samples.clear();
        samples.add(new Sample(now, bytes));
    }

    /** Records how many bytes are done now. */
    void moved(long bytes, long now) {
        samples.add(new Sample(now, bytes));
        while (samples.size() > 2 && now - samples.getFirst().at() > WINDOW_NANOS) {
            samples.removeFirst();
        }
    }

    /** Bytes per second; 0 while there is too little to tell. */
    long bytesPerSecond() {
        if (samples.size() < 2) {
            return 0;
        }
        Sample first = samples.getFirst();
        Sample last = samples.getLast();
        long nanos = last.at() - first.at();
        return nanos < LEAST_NANOS ? 0 : (long) ((last.bytes() - first.bytes()) * 1e9 / nanos);
    }

    /** How long so many bytes more will take. */
    Optional<Duration> eta(long bytesLeft) {
        long rate = bytesPerSecond();
        return rate <= 0 ? Optional.empty() : Optional.of(Duration.ofMillis(bytesLeft * 1000 / rate));
    }
}
