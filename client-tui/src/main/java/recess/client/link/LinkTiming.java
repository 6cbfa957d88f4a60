package recess.client.link;

import java.time.Duration;

/**
 * How patient a link is.
 *
 * @param pingEvery how often it says that it is still there, whatever else is said
 * @param probeAfter how long a server may be silent before it is asked whether it is there
 * @param tellAfter how long an answer may take before that is told
 * @param lostAfter how long it may take, without a byte from the server, before the connection counts as lost
 * @param connectWithin how long one attempt to connect may take
 * @param firstDelay about how long to wait after the first failure; doubled with each further one
 * @param maxDelay the longest that it waits
 */
public record LinkTiming(
        Duration pingEvery,
        Duration probeAfter,
        Duration tellAfter,
        Duration lostAfter,
        Duration connectWithin,
        Duration firstDelay,
        Duration maxDelay) {
    /** What PROTOCOL.md asks of a client, and a back-off that a class of thirty does not overrun a server with. */
    public static final LinkTiming DEFAULT = new LinkTiming(
            Duration.ofSeconds(30),
            Duration.ofSeconds(3),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofMillis(500),
            Duration.ofSeconds(10));
}
