package recess.server.net;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a connection may take for what, and how much it may do at once. No time is negative.
 *
 * @param gap between two messages of one answer, so that a client that reads once a message gets each alone; over at once
 *     where the client says something new meanwhile
 * @param write until the peer has taken what was written
 */
public record ConnectionLimits(Waits waits, Duration gap, Duration write, MinimumPace pace, Rate rate, Drain drain) {
    /** What has to be there by the end of the first wait. */
    public enum First {
        BYTE,
        MESSAGE
    }

    /**
     * How long the peer is waited for.
     *
     * @param first from connecting to what has to come first
     * @param idle from one byte to the next
     * @param idleWarning when somebody who is idle is warned, after the last byte; zero for never
     * @param line from a line's first byte to its end
     * @param pings whether a peer that has pinged once has to show by pings that it is there, in the server's turn too
     */
    public record Waits(Duration first, First what, Duration idle, Duration idleWarning, Duration line, boolean pings) {
        /**
         * The same with other times, where they are given. Who is idle is warned as long before the end as before.
         */
        public Waits with(Optional<Duration> newFirst, Optional<Duration> newIdle) {
            Duration until = newIdle.orElse(idle);
            Duration warning = until.minus(idle.minus(idleWarning));
            return new Waits(
                    newFirst.orElse(first),
                    what,
                    until,
                    idleWarning.isZero() || warning.isNegative() ? Duration.ZERO : warning,
                    line,
                    pings);
        }
    }

    /** What a file has to keep up with: so many bytes a second over any such time. */
    public record MinimumPace(int bytesPerSecond, Duration window) {}

    /** How many lines, or requests, are read in a second, and at once after a quiet time; each 1 or more. */
    public record Rate(int linesPerSecond, int burst) {}

    /** After the last word: how long to wait for what the peer still sends, and how much of it to take. */
    public record Drain(Duration time, int bytes) {}

    /** The promised limits. */
    public static final ConnectionLimits DEFAULT = new ConnectionLimits(
            new Waits(
                    Duration.ofSeconds(60),
                    First.BYTE,
                    Duration.ofSeconds(300),
                    Duration.ZERO,
                    Duration.ofSeconds(30),
                    false),
            Duration.ofMillis(250),
            Duration.ofSeconds(10),
            new MinimumPace(1024, Duration.ofSeconds(30)),
            new Rate(50, 200),
            new Drain(Duration.ofSeconds(2), 64 * 1024));

    /** Whoever is in the middle of sending a large file reads why it is refused only when all of it is sent. */
    private static final Drain FILES_DRAIN = new Drain(DEFAULT.drain.time, 64 * 1024 * 1024);

    /** The promised limits of the text lobby: people think longer there, and each answer is a line. */
    public static final ConnectionLimits LOBBY_TEXT = new ConnectionLimits(
            new Waits(
                    DEFAULT.waits.first,
                    First.BYTE,
                    DEFAULT.waits.idle,
                    Duration.ofMinutes(4),
                    Duration.ofMinutes(2),
                    false),
            Duration.ZERO,
            DEFAULT.write,
            DEFAULT.pace,
            DEFAULT.rate,
            DEFAULT.drain);

    /** The promised limits of the JSON lobby: programs say hello at once, and ping at least every 30 s. */
    public static final ConnectionLimits LOBBY_JSON = new ConnectionLimits(
            new Waits(
                    Duration.ofSeconds(10),
                    First.MESSAGE,
                    Duration.ofSeconds(90),
                    Duration.ZERO,
                    DEFAULT.waits.line,
                    true),
            Duration.ZERO,
            DEFAULT.write,
            DEFAULT.pace,
            DEFAULT.rate,
            FILES_DRAIN);

    /**
     * The promised limits of uploads. More is taken after the last word than elsewhere: whoever is in the middle of sending
     * a large file reads why it is refused only when all of it is sent.
     */
    public static final ConnectionLimits UPLOAD =
            new ConnectionLimits(DEFAULT.waits, DEFAULT.gap, DEFAULT.write, DEFAULT.pace, DEFAULT.rate, FILES_DRAIN);

    /** The same with other waits. */
    public ConnectionLimits with(Waits other) {
        return new ConnectionLimits(other, gap, write, pace, rate, drain);
    }
}
