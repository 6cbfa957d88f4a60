package recess.client.app;

import java.time.Duration;
import recess.client.link.LinkEvent;
import recess.client.link.Server;

/** How the connection is. */
public sealed interface LinkStatus {
    /** There is none, and none is wanted. */
    record None() implements LinkStatus {}

    /** One is being made. */
    record Connecting(Server server, int attempt) implements LinkStatus {}

    /** It is there. */
    record Up(Server server) implements LinkStatus {}

    /** In this program, without a server. */
    record Practice() implements LinkStatus {}

    /** It is lost, and will be tried again. */
    record Down(String why, Duration retryIn, Duration sinceLastContact) implements LinkStatus {
        /** Whether the link goes on trying; else somebody has to decide. */
        public boolean retriesByItself() {
            return !retryIn.equals(LinkEvent.Down.NEVER);
        }
    }

    /** Whether something can be asked. */
    default boolean isUp() {
        return switch (this) {
            case Up _, Practice _ -> true;
            case None _, Connecting _, Down _ -> false;
        };
    }
}
