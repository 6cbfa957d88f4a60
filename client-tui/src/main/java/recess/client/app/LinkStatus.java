package recess.client.app;

import java.time.Duration;
import java.util.Optional;
import recess.client.link.LinkEvent;
import recess.client.link.Server;

/** How the connection is. */
public sealed interface LinkStatus {
    /** There is none, and none is wanted. */
    record None() implements LinkStatus {}

    /**
     * One is being made.
     *
     * @param since when that began, since the program did
     */
    record Connecting(Server server, Duration since) implements LinkStatus {}

    /**
     * It is there.
     *
     * @param silence how long an answer is overdue, without a sign of life; zero while all is well
     * @param roundTrip how long the latest answer took; empty where there was none yet
     */
    record Up(Server server, Duration silence, Optional<Duration> roundTrip) implements LinkStatus {
        /** All is well. */
        public Up(Server server) {
            this(server, Duration.ZERO, Optional.empty());
        }
    }

    /**
     * It is there, and the server knows nobody on it: the name was refused, and another one is needed.
     *
     * @param why what the server said: one sentence
     */
    record Nameless(String why) implements LinkStatus {}

    /** In this program, without a server. */
    record Practice() implements LinkStatus {}

    /** It is lost, and will be tried again. */
    record Down(String why, Duration retryIn, Duration sinceLastContact) implements LinkStatus {
        /** Whether the link goes on trying; else somebody has to decide. */
        public boolean retriesByItself() {
            return !retryIn.equals(LinkEvent.Down.NEVER);
        }
    }

    /** Whether another attempt can be made at once. */
    default boolean canRetry() {
        return switch (this) {
            case Up(Server _, Duration silence, Optional<Duration> _) -> !silence.isZero();
            case Connecting _, Nameless _, Down _ -> true;
            case None _, Practice _ -> false;
        };
    }

    /** Whether something can be asked. */
    default boolean isUp() {
        return switch (this) {
            case Up _, Practice _ -> true;
            case None _, Connecting _, Nameless _, Down _ -> false;
        };
    }
}
