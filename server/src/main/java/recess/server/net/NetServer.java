package recess.server.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.common.message.ServerMessage.Notice;
import recess.server.event.CloseReason;
import recess.server.event.EventSink;
import recess.server.event.Source;
import recess.server.session.SessionContext;

/** All listeners and connections of a server, from the first port to the last farewell. */
public final class NetServer {
    /** From the end of the grace to the moment when whoever is still there is cut off. */
    private static final Duration FAREWELLS = Duration.ofSeconds(4);

    private static final Duration WATCH_EVERY = Duration.ofMillis(250);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final Taps taps = new Taps();
    private final Connection.Context context;
    private final ExecutorService workers;
    private final Thread watchdog =
            Thread.ofPlatform().daemon().name("watchdog").unstarted(this::watch);
    private final Newcomers newcomers;
    private final Admission admission;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean serving;

    /**
     * @param contexts what a session with a certain peer knows of the world
     * @param nanoTime the monotonic clock, in nanoseconds
     */
    public NetServer(
            Workers workers,
            Admission admission,
            Function<Source, SessionContext> contexts,
            EventSink events,
            LongSupplier nanoTime,
            FatalError fatalError) {
        this.context = new Connection.Context(events, nanoTime, fatalError, taps);
        this.admission = admission;
        this.workers = workers.start();
        this.newcomers = new Newcomers(admission, this.workers, contexts, context);
    }

    /** Whether this machine has an address, so that ports of it can be listened on. */
    public static boolean isOurs(InetAddress address) {
        try (ServerSocket probe = new ServerSocket(0, 1, address)) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a connection to a port is accepted; waits for it as long as that may take. */
    public static boolean answers(InetSocketAddress address, Duration within) {
        try (Socket probe = new Socket()) {
            probe.connect(address, (int) within.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Makes sure that a port can be had, which is then free again.
     *
     * @throws IOException where the port or the address cannot be had
     */
    public static void requireFree(InetSocketAddress address) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(address);
        }
    }

    /**
     * Takes a port for an endpoint. Clients may connect from now on; they are served at once, or from {@link #start} on.
     *
     * @param address port 0 for any free one
     * @return the address with the port that it has
     * @throws IOException where the port or the address cannot be had
     */
    public InetSocketAddress bind(Endpoint endpoint, InetSocketAddress address) throws IOException {
        Listener listener = Listener.bind(endpoint, address);
        listeners.add(listener);
        if (serving) {
            accept(listener);
        }
        return listener.address();
    }

    /** Takes in a connection that has not come to a port of ours: it is admitted, counted and served as any other. */
    public void take(Endpoint endpoint, MemoryChannel channel) {
        newcomers.arrived(endpoint, channel);
    }

    /**
     * What a session knows of the world whose bytes do not come to this server as a connection.
     *
     * @param listener by what the peer has come
     */
    public SessionContext introduce(String listener, InetSocketAddress peer) {
        return newcomers.introduce(listener, peer.getAddress(), peer.getPort());
    }

    /** Lets go of a port that was bound; its connections go on. */
    public void unbind(InetSocketAddress address) {
        List<Listener> there = listeners.stream()
                .filter(listener -> listener.address().equals(address))
                .toList();
        listeners.removeAll(there);
        there.forEach(Listener::close);
    }

    /** How many connections are open now, by the name of their listener. */
    public Map<String, Integer> connectionsByListener() {
        return newcomers.connections().stream()
                .collect(Collectors.toMap(connection -> connection.source().listener(), _ -> 1, Integer::sum));
    }

    /** How many connections are open that came to a port. */
    public int connectionsAt(InetSocketAddress address) {
        List<Endpoint> there = listeners.stream()
                .filter(listener -> listener.address().equals(address))
                .map(Listener::endpoint)
                .toList();
        return (int) newcomers.connections().stream()
                .filter(connection -> there.stream().anyMatch(connection::belongsTo))
                .count();
    }

    /** How many connections are open from an address. */
    public int connectionsFrom(InetAddress address) {
        return (int) from(address).count();
    }

    /** Turns an address away from now on, and ends its connections; or lets it in again. */
    public void ban(InetAddress address, boolean on) {
        admission.ban(address, on);
        if (on) {
            from(address).forEach(Connection::sendAway);
        }
    }

    /** The addresses that are turned away. */
    public List<InetAddress> banned() {
        return admission.banned();
    }

    /** Who listens in on connections. */
    public Taps taps() {
        return taps;
    }

    /** How many bytes wait for peers that have not taken them yet. */
    public long queuedBytes() {
        return newcomers.connections().stream()
                .mapToLong(Connection::queuedBytes)
                .sum();
    }

    /** Begins to serve. */
    public void start() {
        serving = true;
        listeners.forEach(this::accept);
        watchdog.start();
    }

    /**
     * Stops: no newcomers, a notice to those who are in the middle of something, the others go at once; after the grace
     * everybody goes, and who does not go is cut off a little later.
     *
     * @throws InterruptedException when the thread is told to hurry: everybody is cut off at once then
     */
    public void stop(Duration grace) throws InterruptedException {
        newcomers.stop();
        listeners.forEach(Listener::close);
        Collection<Connection> connections = newcomers.connections();
        try {
            announce(connections, grace);
            awaitEnd(connections, grace, connection -> !connection.isMidway());
            awaitEnd(connections, FAREWELLS, _ -> true);
        } finally {
            connections.forEach(connection -> connection.abort(CloseReason.STOPPING));
            watchdog.interrupt();
            workers.shutdown();
        }
        workers.awaitTermination(1, TimeUnit.SECONDS);
    }

    private void accept(Listener listener) {
        Thread.ofPlatform()
                .daemon()
                .name("accept " + listener.endpoint().name())
                .start(() -> listener.run(channel -> newcomers.arrived(listener.endpoint(), channel), context));
    }

    private Stream<Connection> from(InetAddress address) {
        return newcomers.connections().stream()
                .filter(connection -> connection.source().address().equals(address));
    }

    /** Looks for writes that are stuck and waits that are too long, until it is interrupted. */
    private void watch() {
        try {
            while (true) {
                Thread.sleep(WATCH_EVERY);
                long now = context.nanoTime().getAsLong();
                newcomers.connections().forEach(connection -> connection.watch(now));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void announce(Collection<Connection> connections, Duration grace) {
        Notice notice = new Notice("closing in " + Seconds.of(grace));
        for (Connection connection : connections) {
            if (connection.isMidway()) {
                // A thread each: a peer that does not read must not keep the others from being told.
                Thread.ofVirtual().name("announce").start(() -> connection.tell(notice));
            }
        }
    }

    /** Ends the connections that may go, and waits until all have gone or the time is up. */
    private void awaitEnd(Collection<Connection> connections, Duration limit, Predicate<Connection> mayGo)
            throws InterruptedException {
        long end = context.nanoTime().getAsLong() + limit.toNanos();
        while (!connections.isEmpty() && context.nanoTime().getAsLong() - end < 0) {
            connections.stream().filter(mayGo).forEach(Connection::stop);
            Thread.sleep(LOOK_EVERY);
        }
    }
}
