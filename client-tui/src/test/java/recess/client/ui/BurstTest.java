package recess.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import recess.client.app.Event;
import recess.client.link.LinkEvent;
import recess.client.link.WireEntry;
import recess.common.message.Bytes;
import recess.common.message.Facts;
import recess.common.message.LobbyEvent;

class BurstTest {
    private static final Event MOVE =
            new Event.Linked(new LinkEvent.Told(new LobbyEvent.Progress("FJHR", "bob", Facts.NONE.with("moves", 1))));
    private static final Event BYTES = new Event.Linked(
            new LinkEvent.Crossed(new WireEntry(Instant.EPOCH, WireEntry.Direction.RECEIVED, Bytes.utf8("{}\n"))));
    private static final Event NEWS = new Event.Linked(new LinkEvent.Noticed("the lesson ends"));

    @Test
    void collectsTheMovesOfOthersForAWhileFromTheFirstOneOn() {
        Burst burst = new Burst(1_000);
        assertThat(burst.patienceNanos(BYTES, 1_000)).isEqualTo(Burst.RACE_NANOS);
        assertThat(burst.patienceNanos(MOVE, 1_000 + Burst.RACE_NANOS / 2)).isEqualTo(Burst.RACE_NANOS / 2);
        assertThat(burst.patienceNanos(MOVE, 1_000 + Burst.RACE_NANOS)).isZero();
    }

    @Test
    void showsAnythingElseAtOnceWithWhatCameBeforeIt() {
        Burst burst = new Burst(1_000);
        assertThat(burst.patienceNanos(NEWS, 1_000)).isEqualTo(Burst.NANOS);
        assertThat(burst.patienceNanos(MOVE, 1_000)).isEqualTo(Burst.NANOS);
        burst = new Burst(1_000);
        assertThat(burst.patienceNanos(MOVE, 1_000)).isEqualTo(Burst.RACE_NANOS);
        assertThat(burst.patienceNanos(NEWS, 1_000 + Burst.RACE_NANOS / 2)).isNegative();
        assertThat(new Burst(0).patienceNanos(new Event.Ticked(), 0)).isZero();
    }
}
