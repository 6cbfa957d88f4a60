package recess.server.door.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.thread.Scheduler;
import recess.common.message.Fault;
import recess.server.door.Gate;
import recess.server.door.Reception;

/**
 * Takes connections in through the gate. One that only fetches pages is as good as silent: it is closed after a while, however
 * slowly it says or takes what it does; one that has become a visit stays. Thread-safe.
 */
final class Entrance implements Connection.Listener {
    private final Gate gate;
    private final Reception reception;
    private final Scheduler scheduler;
    private final Duration fetching;
    private final Map<EndPoint, Admitted> inside = new ConcurrentHashMap<>();

    /** A connection that is in. */
    private record Admitted(InetAddress address, Optional<Scheduler.Task> end) {
        boolean stays() {
            return end.isEmpty();
        }
    }

    /** @param fetching how long a connection may only fetch pages */
    Entrance(Gate gate, Reception reception, Scheduler scheduler, Duration fetching) {
        this.gate = gate;
        this.reception = reception;
        this.scheduler = scheduler;
        this.fetching = fetching;
    }

    @Override
    public void onOpened(Connection connection) {
        EndPoint at = connection.getEndPoint();
        if (inside.containsKey(at) || !(at.getRemoteSocketAddress() instanceof InetSocketAddress peer)) {
            // It is in already, and speaks another protocol now; or it is gone.
            return;
        }
        InetAddress address = peer.getAddress();
        Optional<Fault> full = gate.enter(address);
        if (full.isPresent()) {
            reception.turnedAway(address, full.get());
            at.close();
            return;
        }
        Scheduler.Task end = scheduler.schedule(at::close, fetching.toMillis(), TimeUnit.MILLISECONDS);
        inside.put(at, new Admitted(address, Optional.of(end)));
    }

    @Override
    public void onClosed(Connection connection) {
        EndPoint at = connection.getEndPoint();
        Admitted left = at.isOpen() ? null : inside.remove(at);
        if (left != null) {
            left.end().ifPresent(Scheduler.Task::cancel);
            gate.leave(left.address(), left.stays());
        }
    }

    /** Whoever is behind a connection has come to stay. */
    void stays(EndPoint connection) {
        inside.computeIfPresent(connection, (_, admitted) -> {
            admitted.end().ifPresent(task -> {
                task.cancel();
                gate.known(admitted.address());
            });
            return new Admitted(admitted.address(), Optional.empty());
        });
    }
}
