package recess.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import recess.server.door.Door;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent;
import recess.server.event.Source;

/**
 * The doors of a server, which open beside everything else: a door's libraries take longer to load than all the rest, and nobody
 * has to wait for it. Thread-safe.
 */
final class Doors {
    /** Opens one. */
    @FunctionalInterface
    interface Opening {
        Door open(InetSocketAddress address) throws IOException;
    }

    private final EventSink events;
    private final List<Door> open = new ArrayList<>();
    private final List<Door> shut = new ArrayList<>();
    private final List<Consumer<Door>> listeners = new ArrayList<>();
    private boolean isClosed;

    Doors(EventSink events) {
        this.events = events;
    }

    /** Those that are open. */
    synchronized List<Door> all() {
        return List.copyOf(open);
    }

    /** Tells of each door, once it is open; of those that are, at once. */
    synchronized void whenOpen(Consumer<Door> listener) {
        open.forEach(listener);
        listeners.add(listener);
    }

    /** Opens one, on the thread that calls; what fails is told as an event. */
    void open(DoorSpec spec, InetSocketAddress address, Opening opening) {
        try {
            opened(opening.open(address));
        } catch (IOException e) {
            events.publish(new ServerEvent.ListenerChanged(
                    spec.name(), "not opened at " + Source.hostAndPort(address) + ": " + e.getMessage()));
        }
    }

    /** Closes one for newcomers; who is there stays. */
    void shut(Door door) {
        synchronized (this) {
            if (!open.remove(door)) {
                return;
            }
            shut.add(door);
        }
        door.shut();
        events.publish(new ServerEvent.ListenerChanged(door.name(), "closed at " + Source.hostAndPort(door.address())));
    }

    /** Closes all, also those that are not open yet. */
    void close() {
        List<Door> closing;
        synchronized (this) {
            isClosed = true;
            closing = new ArrayList<>(open);
            closing.addAll(shut);
            open.clear();
            shut.clear();
        }
        closing.forEach(Door::close);
    }

    private void opened(Door door) {
        synchronized (this) {
            if (!isClosed) {
                open.add(door);
                InetSocketAddress at = door.address();
                events.publish(new ServerEvent.Listening(door.name(), at.getAddress(), at.getPort()));
                listeners.forEach(listener -> listener.accept(door));
                return;
            }
        }
        door.close();
    }
}
