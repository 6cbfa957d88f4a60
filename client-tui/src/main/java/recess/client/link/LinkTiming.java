package recess.client.link;

import java.time.Duration;

/**
 * How patient a link is.
 *
 * @param pingEvery how often it asks whether the server is there
 * @param lostAfter how long a server may be silent before the connection counts as lost
 * @param connectWithin how long one attempt to connect may take
 * @param firstDelay about how long to wait after the first failure; doubled with each further one
 * @param maxDelay the longest that it waits
 */
public record LinkTiming(
        Duration pingEvery, Duration lostAfter, Duration connectWithin, Duration firstDelay, Duration maxDelay) {
    /** What PROTOCOL.md asks of a client, and a back-off that a class of thirty does not overrun a server with. */
    public static final LinkTiming DEFAULT = new LinkTiming(
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            Duration.ofMillis(500),
            Duration.ofSeconds(10));
}
