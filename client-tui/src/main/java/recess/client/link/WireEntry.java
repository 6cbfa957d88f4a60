package recess.client.link;

import java.time.Instant;
import recess.common.message.Bytes;

/**
 * Bytes that crossed the socket in one read or one write.
 *
 * @param at the time of day
 * @param bytes as they were, but for tokens, whose characters are each a {@code *}
 */
public record WireEntry(Instant at, Direction direction, Bytes bytes) {
    /** Which way. */
    public enum Direction {
        /** From us to the server. */
        SENT,
        /** From the server to us. */
        RECEIVED
    }
}
