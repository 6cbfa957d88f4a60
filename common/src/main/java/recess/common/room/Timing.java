package recess.common.room;

import java.time.Duration;

/**
 * How long things take in a lobby.
 *
 * @param round the longest round
 * @param between from the end of one round to the next
 * @param seatKept how long a seat waits for somebody who lost the connection
 * @param botMove from one move of a bot to the next
 * @param autoStart in a room without a host, from the first seat to the first round
 */
public record Timing(Duration round, Duration between, Duration seatKept, Duration botMove, Duration autoStart) {
    /** The promised times. */
    public static final Timing DEFAULT = new Timing(
            Duration.ofSeconds(180),
            Duration.ofSeconds(5),
            Duration.ofSeconds(120),
            Duration.ofMillis(1500),
            Duration.ofSeconds(5));
}
