package recess.server.net;

import java.time.Duration;

/**
 * How long a connection may take for what. None is negative.
 *
 * @param firstByte from connecting to the first byte
 * @param idle from one byte to the next
 * @param idleWarning when somebody who is idle is warned, after the last byte; zero for never
 * @param line from a line's first byte to its end
 * @param gap between two messages of one answer, so that a client that reads once a message gets each alone
 * @param write until the peer has taken what was written
 * @param paceBytesPerSecond what a file has to keep up with
 * @param paceWindow over any such time
 * @param linesPerSecond how many lines, or requests, are read in a second; 1 or more
 * @param lineBurst how many of them at once after a quiet time; 1 or more
 * @param drain how long to wait, after the last word, for what the peer still sends
 * @param drainBytes how much of that to take
 */
public record ConnectionLimits(
        Duration firstByte,
        Duration idle,
        Duration idleWarning,
        Duration line,
        Duration gap,
        Duration write,
        int paceBytesPerSecond,
        Duration paceWindow,
        int linesPerSecond,
        int lineBurst,
        Duration drain,
        int drainBytes) {
    /** The promised limits. */
    public static final ConnectionLimits DEFAULT = new ConnectionLimits(
            Duration.ofSeconds(60),
            Duration.ofSeconds(300),
            Duration.ZERO,
            Duration.ofSeconds(30),
            Duration.ofMillis(100),
            Duration.ofSeconds(10),
            1024,
            Duration.ofSeconds(30),
            50,
            200,
            Duration.ofSeconds(2),
            64 * 1024);

    /** The promised limits of the text lobby: people think longer there, and each answer is a line. */
    public static final ConnectionLimits LOBBY_TEXT = new ConnectionLimits(
            DEFAULT.firstByte,
            DEFAULT.idle,
            Duration.ofMinutes(4),
            Duration.ofMinutes(2),
            Duration.ZERO,
            DEFAULT.write,
            DEFAULT.paceBytesPerSecond,
            DEFAULT.paceWindow,
            DEFAULT.linesPerSecond,
            DEFAULT.lineBurst,
            DEFAULT.drain,
            DEFAULT.drainBytes);

    /** The promised limits of the JSON lobby: programs say hello at once, and ping at least every 30 s. */
    public static final ConnectionLimits LOBBY_JSON = new ConnectionLimits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(90),
            Duration.ZERO,
            DEFAULT.line,
            Duration.ZERO,
            DEFAULT.write,
            DEFAULT.paceBytesPerSecond,
            DEFAULT.paceWindow,
            DEFAULT.linesPerSecond,
            DEFAULT.lineBurst,
            DEFAULT.drain,
            DEFAULT.drainBytes);

    /**
     * The promised limits of uploads. More is taken after the last word than elsewhere: whoever is in the middle of sending
     * a large file reads why it is refused only when all of it is sent.
     */
    public static final ConnectionLimits UPLOAD = new ConnectionLimits(
            DEFAULT.firstByte,
            DEFAULT.idle,
            DEFAULT.idleWarning,
            DEFAULT.line,
            DEFAULT.gap,
            DEFAULT.write,
            DEFAULT.paceBytesPerSecond,
            DEFAULT.paceWindow,
            DEFAULT.linesPerSecond,
            DEFAULT.lineBurst,
            DEFAULT.drain,
            64 * 1024 * 1024);
}
