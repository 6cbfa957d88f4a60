package recess.server;

import java.time.Duration;
import java.util.Optional;
import recess.server.net.ConnectionLimits;

/**
 * How long the clients of all listeners are waited for, where a listener does not say it itself.
 *
 * @param first from connecting to what has to come first; empty for what is usual for the service
 * @param idle from one byte to the next; empty for what is usual for the service
 */
public record Patience(Optional<Duration> first, Optional<Duration> idle) {
    /** What is usual. */
    public static final Patience USUAL = new Patience(Optional.empty(), Optional.empty());

    /** Limits with these times. */
    public ConnectionLimits on(ConnectionLimits usual) {
        return usual.with(usual.waits().with(first, idle));
    }
}
