package recess.server.net;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import recess.common.message.Fault;
import recess.common.message.FaultCode;
import recess.server.event.ServerEvent.TurnedAway;
import recess.server.event.Source;
import recess.server.session.SessionContext;

/** Lets newcomers in and hands them to a worker, or turns them away with a reason. Never blocks whoever accepts. */
final class Newcomers {
    private static final int MAX_TURNED_AWAY_AT_ONCE = 256;

    private final Admission admission;
    private final ExecutorService workers;
    private final Function<Source, SessionContext> contexts;
    private final Connection.Context server;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicLong count = new AtomicLong();
    private final Semaphore turnedAwayAtOnce = new Semaphore(MAX_TURNED_AWAY_AT_ONCE);

    private volatile boolean stopping;

    Newcomers(
            Admission admission,
            ExecutorService workers,
            Function<Source, SessionContext> contexts,
            Connection.Context server) {
        this.admission = admission;
        this.workers = workers;
        this.contexts = contexts;
        this.server = server;
    }

    /** Takes over a connection that has just been accepted. */
    void arrived(Endpoint endpoint, Channel channel) {
        Optional<Fault> refusal = stopping
                ? Optional.of(FaultCode.STOPPING.because("the server is stopping, bye"))
                : admission.enter(channel.address());
        if (refusal.isPresent()) {
            turnAway(endpoint, channel, refusal.get());
            return;
        }
        try {
            serve(endpoint, channel);
        } catch (IOException | RejectedExecutionException e) {
            // The peer has gone already, or the server has just stopped.
            admission.leave(channel.address());
            channel.close();
        } catch (RuntimeException | Error bug) {
            admission.leave(channel.address());
            channel.close();
            throw bug;
        }
    }

    /** From now on everybody is turned away. */
    void stop() {
        stopping = true;
    }

    /** Those that are connected, waiting or served. */
    Set<Connection> connections() {
        return connections;
    }

    /** Gives a peer a number, and what its session will know of the world. */
    SessionContext introduce(String listener, InetAddress address, int port) {
        return contexts.apply(new Source(count.incrementAndGet(), listener, address, port));
    }

    private void serve(Endpoint endpoint, Channel channel) throws IOException {
        channel.open();
        SessionContext context = introduce(endpoint.name(), channel.address(), channel.port());
        Source source = context.source();
        Connection connection = new Connection(channel, endpoint, context, server);
        connections.add(connection);
        try {
            workers.execute(() -> {
                try {
                    connection.run();
                } finally {
                    connections.remove(connection);
                    admission.leave(source.address());
                }
            });
        } catch (RejectedExecutionException e) {
            connections.remove(connection);
            throw e;
        }
    }

    private void turnAway(Endpoint endpoint, Channel channel, Fault fault) {
        server.events().publish(new TurnedAway(endpoint.name(), channel.address(), fault));
        if (!turnedAwayAtOnce.tryAcquire()) {
            channel.close();
            return;
        }
        Thread.ofVirtual().name("turn-away").start(() -> {
            try {
                channel.write(endpoint.dialect().encode(fault));
            } catch (IOException e) {
                // Gone already.
            } finally {
                LingeringClose.close(channel, endpoint.limits().drain());
                turnedAwayAtOnce.release();
            }
        });
    }
}
