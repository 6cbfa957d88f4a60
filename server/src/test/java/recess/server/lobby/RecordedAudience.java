package recess.server.lobby;

import java.util.ArrayList;
import java.util.List;
import recess.common.message.LobbyEvent;
import recess.common.room.Audience;

/** Somebody who remembers everything that was told. Thread-safe. */
final class RecordedAudience implements Audience {
    private final List<LobbyEvent> events = new ArrayList<>();
    private boolean hungUp;

    @Override
    public synchronized void tell(LobbyEvent event) {
        events.add(event);
    }

    @Override
    public synchronized void hangUp() {
        hungUp = true;
    }

    synchronized boolean hasHungUp() {
        return hungUp;
    }

    synchronized <E extends LobbyEvent> List<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    synchronized List<LobbyEvent> all() {
        return List.copyOf(events);
    }
}
