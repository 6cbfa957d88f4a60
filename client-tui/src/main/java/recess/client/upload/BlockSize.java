package recess.client.upload;

import java.time.Duration;

/**
 * How much of a file one request holds: as much as the connection takes in a fraction of a second, so that a slow one shows
 * progress and can be cancelled, too. For one thread at a time.
 */
final class BlockSize {
    static final int LEAST_BYTES = 64 * 1024;
    static final int MOST_BYTES = 1024 * 1024;

    private static final long SHORT_NANOS = Duration.ofMillis(200).toNanos();
    private static final long LONG_NANOS = Duration.ofMillis(600).toNanos();

    private int bytes = LEAST_BYTES;

    /** How long the next block should be. */
    int bytes() {
        return bytes;
    }

    /** A block has arrived, so long after the one before. */
    void took(long nanos) {
        if (nanos < SHORT_NANOS) {
            bytes = Math.min(MOST_BYTES, 2 * bytes);
        } else if (nanos > LONG_NANOS) {
            bytes = Math.max(LEAST_BYTES, bytes / 2);
        }
    }
}
