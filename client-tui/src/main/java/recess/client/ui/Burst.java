package recess.client.ui;

import java.util.concurrent.TimeUnit;
import recess.client.app.Event;
import recess.client.link.LinkEvent;
import recess.common.message.LobbyEvent;

/** What happens so close together that one picture shows it. For one thread. */
final class Burst {
    /** What a connection tells comes in pieces: so long a picture waits for the rest. */
    static final long NANOS = TimeUnit.MILLISECONDS.toNanos(3);

    /** The moves of a class go on all the time: nobody sees more than some pictures of them a second. */
    static final long RACE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final long began;
    private boolean isRace = true;

    /** @param began when its first event came, as {@code System.nanoTime()} tells it */
    Burst(long began) {
        this.began = began;
    }

    /** How long the picture waits for more after an event of the burst; not positive where it is due. */
    long patienceNanos(Event event, long now) {
        if (!(event instanceof Event.Linked(LinkEvent linked))) {
            return 0;
        }
        // An answer, and whatever ends a round, is waited for.
        isRace &= linked instanceof LinkEvent.Crossed || linked instanceof LinkEvent.Told(LobbyEvent.Progress _);
        return began + (isRace ? RACE_NANOS : NANOS) - now;
    }
}
