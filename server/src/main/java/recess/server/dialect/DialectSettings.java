package recess.server.dialect;

import java.time.Duration;
import java.util.function.LongSupplier;
import recess.common.codec.HoldBudget;
import recess.common.codec.LineLimits;

/**
 * What a listener's dialect can be set to.
 *
 * @param lines the limits of text lines
 * @param maxMessageBytes the longest raw echo message
 * @param burstPause in {@code echo/ack}, how long nothing may come until a message without a NUL is acknowledged
 * @param settle in {@code upload/nul}, how long nothing may follow the end of a file until it counts
 * @param budget what the long messages of all connections together may hold
 * @param nanoTime the monotonic clock, in nanoseconds
 */
public record DialectSettings(
        LineLimits lines,
        int maxMessageBytes,
        Duration burstPause,
        Duration settle,
        HoldBudget budget,
        LongSupplier nanoTime) {
    /** The promised settings. */
    public static final DialectSettings DEFAULT = new DialectSettings(
            LineLimits.DEFAULT,
            1024 * 1024,
            Duration.ofMillis(20),
            Duration.ofMillis(200),
            HoldBudget.unlimited(),
            System::nanoTime);

    /** These settings within a budget. */
    public DialectSettings within(HoldBudget shared) {
        return new DialectSettings(lines, maxMessageBytes, burstPause, settle, shared, nanoTime);
    }
}
