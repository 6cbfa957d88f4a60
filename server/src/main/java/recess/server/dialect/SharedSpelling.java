package recess.server.dialect;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import recess.common.message.Bytes;
import recess.common.message.LobbyEvent;
import recess.common.message.ServerMessage;

/**
 * Spells an event once for everybody who is told it: what happens in a room of 1,000 is 1,000 times the same bytes, which
 * the queues of slow readers then share. Thread-safe; what two threads spell at once costs no more than spelling it twice.
 */
final class SharedSpelling {
    private record Spelt(ServerMessage message, Bytes bytes) {}

    /** More than threads tell at once, so that they seldom take each other's place. */
    private static final int PLACES = 16;

    private final Function<ServerMessage, Bytes> spelling;
    private final AtomicReferenceArray<@Nullable Spelt> latest = new AtomicReferenceArray<>(PLACES);

    /** @param spelling always the same for the same message */
    SharedSpelling(Function<ServerMessage, Bytes> spelling) {
        this.spelling = spelling;
    }

    @SuppressWarnings(
            "ReferenceEquality") // Equal events are told again too: comparing them would cost what this saves.
    Bytes of(ServerMessage message) {
        if (!(message instanceof LobbyEvent)) {
            return spelling.apply(message);
        }
        int place = System.identityHashCode(message) % PLACES;
        Spelt known = latest.get(place);
        if (known == null || known.message() != message) {
            known = new Spelt(message, spelling.apply(message));
            latest.set(place, known);
        }
        return known.bytes();
    }
}
