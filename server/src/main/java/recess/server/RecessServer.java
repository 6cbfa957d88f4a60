package recess.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import recess.common.Games;
import recess.common.game.Game;
import recess.common.message.RoomInfo;
import recess.common.room.Refusal;
import recess.server.door.Door;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent;
import recess.server.event.Source;
import recess.server.inquiry.Inquiries;
import recess.server.jfr.FlightEvents;
import recess.server.lobby.Operator;
import recess.server.lobby.RawAttendance;
import recess.server.lobby.Register;
import recess.server.lobby.RoomOpening;
import recess.server.lobby.RunningLobby;
import recess.server.net.Admission;
import recess.server.net.FatalError;
import recess.server.net.NetServer;
import recess.server.net.Taps;
import recess.server.session.SessionContext;
import recess.server.stats.Levels;
import recess.server.stats.OtherMachines;
import recess.server.stats.Statistics;
import recess.server.store.DataDirectory;
import recess.server.store.Inbox;
import recess.server.store.KeptStore;
import recess.server.store.KeptStore.Change;
import recess.server.store.KeptStore.Kind;
import recess.server.store.ResultArchive;
import recess.server.store.ResultStore;
import recess.server.task.TaskObserver;
import recess.server.task.Tasks;

/**
 * A running server: put together once, from its configuration, and taken apart once. Thread-safe.
 */
public final class RecessServer implements AutoCloseable {
    /**
     * A listener that is open.
     *
     * @param spec as it was wanted
     * @param address where, with the port that it has
     */
    public record Open(ListenSpec spec, InetSocketAddress address) {
        /** SERVICE/DIALECT. */
        public String name() {
            return spec.name();
        }
    }

    private final ServerConfig config;
    private final Statistics statistics;
    private final OtherMachines otherMachines =
            new OtherMachines(NetServer::isOurs, Clock.system(ZoneId.systemDefault()));
    private final EventSink events;
    private static final Taps.Tap NOBODY = (_, _, _) -> {};

    private final AtomicReference<Taps.Tap> following = new AtomicReference<>(NOBODY);
    private final DataDirectory directory;
    private final Stores stores;
    private final Tasks tasks;
    private final RunningLobby lobby;
    private final NetServer net;
    private final Listeners listeners;
    private final Inquiries inquiries;
    private final DoorPlans doorPlans;
    private final Doors doors;
    private final List<Thread> openings = new ArrayList<>();
    private final CountDownLatch stopWanted = new CountDownLatch(1);

    private RecessServer(
            ServerConfig config,
            DataDirectory directory,
            Stores stores,
            Statistics statistics,
            EventSink events,
            FatalError fatalError) {
        this.directory = directory;
        this.statistics = statistics;
        this.config = config;
        this.tasks = Tasks.open(stores.kept(), Clock.system(ZoneId.systemDefault()), this::realName);
        this.events =
                EventSink.all(events, otherMachines, new RawAttendance(stores.attendance()), new TaskObserver(tasks));
        this.stores = stores;
        // Both are thread-safe: rooms are dealt for at the same time.
        Random random = config.seed().isPresent() ? new Random(config.seed().getAsLong()) : new SecureRandom();
        List<Game> games = Games.all(config.words());
        this.lobby = RunningLobby.open(
                games,
                random,
                new SecureRandom(),
                System::nanoTime,
                stores.results(),
                stores.attendance(),
                stores.kept(),
                config.timing(),
                this.events);
        stores.uploads().slowDownWhile(lobby.lobby()::isAnybodyPlaying);
        lobby.lobby().tell(new TaskBoard(tasks, lobby.lobby())::open);
        int connections = DescriptorLimit.connections(config.maxConnections(), DescriptorLimit.ofThisProcess(), events);
        this.net = new NetServer(
                config.workers(),
                new Admission(connections, config.maxPerAddress()),
                this::context,
                this.events,
                System::nanoTime,
                fatalError);
        this.inquiries = new Inquiries(this.events);
        Endpoints endpoints =
                new Endpoints(games, config.patience(), stores, lobby.lobby(), inquiries, statistics, this::bye);
        this.listeners = new Listeners(net, lobby.lobby(), endpoints, config.lan(), this.events);
        this.doorPlans =
                new DoorPlans(config, directory.path(), endpoints, net, lobby.lobby(), stores.uploads(), this.events);
        this.doors = new Doors(this.events);
        doors.whenOpen(door -> lobby.lobby().opened(wayIn(door)));
    }

    /**
     * Opens every listener and begins to serve. Doors are opened by {@link #openDoors}.
     *
     * @param watcher is told what happens
     * @param directory stays the caller's, to be closed after the server
     * @param fatalError what to do when memory runs out
     * @throws StartException where that is impossible; nothing is left open then
     */
    public static RecessServer start(
            ServerConfig config, DataDirectory directory, EventSink watcher, FatalError fatalError)
            throws StartException {
        Statistics statistics = new Statistics();
        EventSink events = EventSink.all(statistics, new FlightEvents(), watcher);
        Stores stores;
        try {
            stores = Stores.open(directory, config.uploadLimits());
        } catch (IOException e) {
            throw new StartException(
                    StartException.Obstacle.DATA_DIRECTORY,
                    "data directory " + directory.path() + ": " + e.getMessage(),
                    e);
        }
        RecessServer server = new RecessServer(config, directory, stores, statistics, events, fatalError);
        try {
            server.restore();
            for (ListenSpec spec : config.listeners()) {
                server.listeners.open(spec);
            }
            for (DoorSpec spec : config.doors()) {
                server.openings.add(server.opening(spec));
            }
        } catch (StartException e) {
            server.close();
            throw e;
        }
        server.net.start();
        stores.obstacle().ifPresent(why -> events.publish(new ServerEvent.NothingKept(directory.path(), why)));
        stores.uploads()
                .shortage()
                .ifPresent(why -> events.publish(new ServerEvent.UploadsRefused(directory.path(), why)));
        events.publish(new ServerEvent.Ready(directory.path()));
        return server;
    }

    /** Begins to open the doors, which takes longer than all the rest: nobody who waits for listeners waits for that. Once. */
    public void openDoors() {
        openings.forEach(Thread::start);
    }

    /** What waits for the teacher. */
    public Inquiries inquiries() {
        return inquiries;
    }

    /** What the teacher wants from the start, and had banned before. */
    private void restore() throws StartException {
        try {
            for (RoomOpening room : config.rooms()) {
                operator().ensure(room);
            }
            stores.kept()
                    .all(Kind.BANNED_ADDRESS)
                    .keySet()
                    .forEach(address -> net.ban(InetAddress.ofLiteral(address), true));
        } catch (Refusal e) {
            throw new StartException(StartException.Obstacle.LISTENER, "cannot open a room: " + e.getMessage(), e);
        } catch (IOException e) {
            // The server starts on a failing disk, too.
        }
    }

    /** What it is set to. */
    public ServerConfig config() {
        return config;
    }

    /** What the teacher may do to rooms. */
    public Operator operator() {
        return lobby.lobby().operator();
    }

    /** Who is there, for the teacher. */
    public Register register() {
        return lobby.lobby().register();
    }

    /** What has been played. */
    public ResultStore results() {
        return stores.results();
    }

    /** All that has been played. */
    public ResultArchive archive() {
        return stores.results();
    }

    /** What has happened since the start. */
    public Statistics statistics() {
        return statistics;
    }

    /** Who has got through from elsewhere. */
    public OtherMachines otherMachines() {
        return otherMachines;
    }

    /** How things stand. */
    public Levels levels() {
        List<Operator.RoomView> rooms = operator().rooms();
        return new Levels(
                net.connectionsByListener(),
                register().people().size(),
                rooms.size(),
                (int) rooms.stream()
                        .filter(room -> room.info().state() == RoomInfo.State.RUNNING)
                        .count(),
                stores.uploads().running(),
                net.queuedBytes(),
                stores.waiting());
    }

    /** Connections, and addresses that are turned away. */
    public NetServer net() {
        return net;
    }

    /**
     * Opens one more listener while the server runs.
     *
     * @return it; empty where its specification allows to do without
     * @throws StartException where the port or the address cannot be had
     */
    public Optional<Open> listen(ListenSpec spec) throws StartException {
        return listeners.open(spec);
    }

    /** Closes a listener for newcomers; its connections go on. */
    public void unlisten(Open open) {
        listeners.close(open);
    }

    /** Turns an address away from now on, and ends its connections; or lets it in again. It stays so after a restart. */
    public void ban(InetAddress address, boolean on) {
        net.ban(address, on);
        String key = address.getHostAddress();
        stores.kept().keepNow(on ? Change.keep(Kind.BANNED_ADDRESS, key, "") : Change.drop(Kind.BANNED_ADDRESS, key));
    }

    /** What is found again after a restart. */
    public KeptStore kept() {
        return stores.kept();
    }

    /** All listeners are open, those of an earlier run too: rooms that were for others are closed. */
    public void closeUnboundRooms() {
        lobby.lobby().dropUnbound();
    }

    /** Whether a stop has been asked for. */
    public boolean isStopping() {
        return stopWanted.getCount() == 0;
    }

    /** The listeners that are open, in the order of the configuration. */
    public List<Open> listeners() {
        return listeners.all();
    }

    /** The doors that are open by now. */
    public List<Door> doors() {
        return doors.all();
    }

    /** Closes a door for newcomers; who has come in by it stays. */
    public void unlisten(Door door) {
        lobby.lobby().closed(wayIn(door));
        doors.shut(door);
    }

    /** Tells of each door once, when it is open. */
    public void whenOpen(Consumer<Door> listener) {
        doors.whenOpen(listener);
    }

    /** What students have uploaded. */
    public Inbox inbox() {
        return stores.uploads().inbox();
    }

    /**
     * Writes all that is kept into a zip file, while it is in use.
     *
     * @throws IOException with a sentence, where that is impossible
     */
    public void backup(Path file) throws IOException {
        new Backup(directory, inbox()).write(file);
    }

    /** Lets the teacher listen in on connections from now on, and nobody who did so before; empty for nobody. */
    public void follow(Optional<? extends Taps.Tap> tap) {
        Taps.Tap before = following.getAndSet(tap.isPresent() ? tap.get() : NOBODY);
        net.taps().remove(before);
        tap.ifPresent(net.taps()::add);
    }

    /** Who somebody is, also where that has been said only after the connection was made. */
    private String realName(Source source) {
        return source.realName().isEmpty() ? lobby.lobby().realName(source) : source.realName();
    }

    /** What the class has to do. */
    public Tasks tasks() {
        return tasks;
    }

    /** Asks for a stop, from any thread; returns at once. */
    public void requestStop(String why) {
        if (stopWanted.getCount() > 0) {
            lobby.lobby().endAfterTheseRounds();
            events.publish(new ServerEvent.Stopping(why, config.grace()));
            stopWanted.countDown();
        }
    }

    /** Waits until a stop is asked for, then ends all connections: notice, grace, end. What is left is to {@link #close}. */
    public void runUntilStopped() throws InterruptedException {
        stopWanted.await();
        long end = System.nanoTime() + config.grace().toNanos();
        net.stop(config.grace());
        // Files that came through doors: they are no connections of the network's.
        while (stores.uploads().running() > 0 && System.nanoTime() - end < 0) {
            Thread.sleep(20);
        }
        doors.close();
        events.publish(new ServerEvent.Stopped());
    }

    /** Ends what still runs, without any grace, and lets go of ports, files and threads. */
    @Override
    public void close() {
        try {
            net.stop(Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            doors.close();
            lobby.close();
            var _ = tasks.save();
            stores.close();
        }
    }

    private Thread opening(DoorSpec spec) throws StartException {
        InetSocketAddress address = listeners.address(spec);
        Doors.Opening opening = doorPlans.opening(spec);
        return Thread.ofPlatform()
                .daemon()
                .name("open " + spec.name())
                .unstarted(() -> doors.open(spec, address, opening));
    }

    /** What players are told of a door. */
    private static recess.common.message.Door wayIn(Door door) {
        return new recess.common.message.Door(
                door.name(),
                MachineAddresses.reached(door.address().getAddress()).getHostAddress(),
                door.address().getPort(),
                "");
    }

    private void bye() {
        if (config.stopOnBye()) {
            requestStop("bye");
        }
    }

    private SessionContext context(Source source) {
        RandomGenerator random = config.seed().isPresent()
                ? new SplittableRandom(config.seed().getAsLong() + source.connection())
                : new SecureRandom();
        return new SessionContext(source.known(realName(source)), random, System::nanoTime, events);
    }
}
