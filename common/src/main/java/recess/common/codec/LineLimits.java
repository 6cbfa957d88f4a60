package recess.common.codec;

import java.time.Duration;

/**
 * How long lines may be.
 *
 * @param maxBytes the longest line, without its end, in bytes; 1 or more
 * @param maxDiscardedBytes how long a line that is too long may go on before the connection ends; {@code maxBytes} or more
 * @param pause how long nothing may come until a line without an end is one all the same
 */
public record LineLimits(int maxBytes, int maxDiscardedBytes, Duration pause) {
    /** The promised limits. */
    public static final LineLimits DEFAULT = new LineLimits(1024, 64 * 1024, Duration.ofMillis(300));

    public LineLimits {
        if (maxBytes < 1 || maxDiscardedBytes < maxBytes || pause.isNegative()) {
            throw new IllegalArgumentException(maxBytes + ", " + maxDiscardedBytes + ", " + pause);
        }
    }
}
