package recess.client.app;

import java.time.Duration;
import java.util.Optional;

/**
 * What runs at a table, since the program began.
 *
 * @param endsAt when the round ends at the latest; empty while none runs
 * @param lasts how long the round may take in all
 * @param nextAt when the next round begins; empty where that is not known
 * @param stoppedAt when a round, or a game alone, ended; empty where one did not see that
 */
public record Clock(
        Optional<Duration> endsAt, Duration lasts, Optional<Duration> nextAt, Optional<Duration> stoppedAt) {
    /** Nothing runs: a game alone takes as long as it takes. */
    static final Clock NONE = new Clock(Optional.empty(), Duration.ZERO, Optional.empty(), Optional.empty());

    /** A round begins. */
    static Clock running(Duration now, Duration lasts) {
        return new Clock(Optional.of(now.plus(lasts)), lasts, Optional.empty(), Optional.empty());
    }

    /** No round runs, and the next one begins after some seconds; 0 where that is not known. */
    Clock stopped(Duration now, int nextInSeconds) {
        return new Clock(Optional.empty(), lasts, next(now, nextInSeconds), Optional.of(now));
    }

    /** When something begins after some seconds; empty for 0. */
    static Optional<Duration> next(Duration now, int seconds) {
        return seconds > 0 ? Optional.of(now.plusSeconds(seconds)) : Optional.empty();
    }

    /** Nothing begins by itself. */
    Clock withoutNext() {
        return new Clock(endsAt, lasts, Optional.empty(), stoppedAt);
    }
}
