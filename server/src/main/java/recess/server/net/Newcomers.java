package recess.server.net;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import jdk.net.ExtendedSocketOptions;
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
    private final Connection.Surroundings surroundings;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicLong count = new AtomicLong();
    private final Semaphore turnedAwayAtOnce = new Semaphore(MAX_TURNED_AWAY_AT_ONCE);

    private volatile boolean stopping;

    Newcomers(
            Admission admission,
            ExecutorService workers,
            Function<Source, SessionContext> contexts,
            Connection.Surroundings surroundings) {
        this.admission = admission;
        this.workers = workers;
        this.contexts = contexts;
        this.surroundings = surroundings;
    }

    /** Takes over a connection that has just been accepted. */
    void arrived(Endpoint endpoint, Socket socket) {
        Optional<Fault> refusal = stopping
                ? Optional.of(FaultCode.STOPPING.because("the server is stopping, bye"))
                : admission.enter(socket.getInetAddress());
        if (refusal.isPresent()) {
            turnAway(endpoint, socket, refusal.get());
            return;
        }
        try {
            serve(endpoint, socket);
        } catch (IOException | RejectedExecutionException e) {
            // The peer has gone already, or the server has just stopped.
            admission.leave(socket.getInetAddress());
            closeQuietly(socket);
        } catch (RuntimeException | Error bug) {
            admission.leave(socket.getInetAddress());
            closeQuietly(socket);
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

    private void serve(Endpoint endpoint, Socket socket) throws IOException {
        // One message is one write: Nagle would hold the second of two back until the first is acknowledged.
        socket.setTcpNoDelay(true);
        keepAlive(socket);
        Source source = new Source(count.incrementAndGet(), endpoint.name(), socket.getInetAddress(), socket.getPort());
        Connection connection = new Connection(socket, endpoint, contexts.apply(source), surroundings);
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

    /** A dead peer is found out after 30 s and four probes of 15 s, where the system can be told so (RFC 9293, 3.8.4). */
    static void keepAlive(Socket socket) throws IOException {
        socket.setKeepAlive(true);
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
            socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 30);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, 15);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, 4);
        }
    }

    private void turnAway(Endpoint endpoint, Socket socket, Fault fault) {
        surroundings.events().publish(new TurnedAway(endpoint.name(), socket.getInetAddress(), fault));
        if (!turnedAwayAtOnce.tryAcquire()) {
            closeQuietly(socket);
            return;
        }
        Thread.ofVirtual().name("turn-away").start(() -> {
            try {
                endpoint.dialect().encode(fault).writeTo(socket.getOutputStream());
            } catch (IOException e) {
                // Gone already.
            } finally {
                Farewell.close(socket, endpoint.limits().drain());
                turnedAwayAtOnce.release();
            }
        });
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Closed as far as it can be.
        }
    }
}
