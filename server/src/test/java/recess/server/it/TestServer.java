package recess.server.it;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import recess.common.hangman.WordList;
import recess.common.room.Timing;
import recess.server.DoorSpec;
import recess.server.ListenSpec;
import recess.server.Patience;
import recess.server.RecessServer;
import recess.server.ServerConfig;
import recess.server.StartException;
import recess.server.cli.ListenArguments;
import recess.server.door.Door;
import recess.server.lobby.RoomOpening;
import recess.server.net.Workers;
import recess.server.store.DataDirectory;
import recess.server.store.UploadLimits;

/** A whole server in this process, on free ports, with its events recorded. */
public final class TestServer implements AutoCloseable {
    /** The teacher begins each round, and a bot makes no move. */
    static final Timing LED = led(Duration.ofHours(1));

    private final DataDirectory directory;
    private final RecessServer server;
    private final RecordedEvents events;
    private final AtomicReference<Error> fatal;

    private TestServer(
            DataDirectory directory, RecessServer server, RecordedEvents events, AtomicReference<Error> fatal) {
        this.directory = directory;
        this.server = server;
        this.events = events;
        this.fatal = fatal;
    }

    /** What a test changes of the usual settings. */
    public static final class Builder {
        private final Path data;
        private List<ListenSpec> listeners = List.of();
        private List<DoorSpec> doors = List.of();
        private List<RoomOpening> rooms = List.of();
        private Workers workers = new Workers.Virtual();
        private int maxConnections = 1024;
        private WordList words = WordList.parse("help");
        private boolean stopOnBye;
        private OptionalLong seed = OptionalLong.empty();
        private Duration grace = Duration.ZERO;
        private UploadLimits uploadLimits = UploadLimits.DEFAULT;
        private Timing timing = Timing.DEFAULT;
        private Patience patience = Patience.USUAL;

        private Builder(Path data) {
            this.data = data;
        }

        /** Listeners as on the command line. */
        public Builder listen(String... specs) {
            listeners = Arrays.stream(specs).map(ListenArguments::parse).toList();
            return this;
        }

        /** A door on a free port. */
        public Builder door(String name) {
            return door(name, 0);
        }

        /** A door on a port that is known. */
        public Builder door(String name, int port) {
            doors = Stream.concat(doors.stream(), Stream.of(new DoorSpec(name, Optional.empty(), port, true)))
                    .toList();
            return this;
        }

        /** Papers as on the command line, beside the listeners. */
        public Builder papers(String... specs) {
            listeners = Stream.concat(listeners.stream(), Arrays.stream(specs).map(ListenArguments::paper))
                    .toList();
            return this;
        }

        /** Rooms as in a configuration file. */
        public Builder rooms(String... texts) {
            rooms = Arrays.stream(texts).map(RoomOpening::withCode).toList();
            return this;
        }

        public Builder workers(Workers kind) {
            workers = kind;
            return this;
        }

        public Builder maxConnections(int number) {
            maxConnections = number;
            return this;
        }

        public Builder words(String text) {
            words = WordList.parse(text);
            return this;
        }

        public Builder stopOnBye() {
            stopOnBye = true;
            return this;
        }

        public Builder seed(long number) {
            seed = OptionalLong.of(number);
            return this;
        }

        public Builder grace(Duration time) {
            grace = time;
            return this;
        }

        public Builder uploadLimits(UploadLimits limits) {
            uploadLimits = limits;
            return this;
        }

        public Builder timing(Timing times) {
            timing = times;
            return this;
        }

        /** How long a client may say nothing at first. */
        public Builder first(Duration time) {
            patience = new Patience(Optional.of(time), Optional.empty());
            return this;
        }

        public TestServer start() throws IOException, StartException {
            ServerConfig config = new ServerConfig(
                    listeners,
                    doors,
                    rooms,
                    false,
                    data,
                    workers,
                    maxConnections,
                    ServerConfig.DEFAULT_MAX_PER_ADDRESS,
                    words,
                    stopOnBye,
                    seed,
                    grace,
                    uploadLimits,
                    timing,
                    patience);
            RecordedEvents events = new RecordedEvents();
            AtomicReference<Error> fatal = new AtomicReference<>();
            DataDirectory directory = DataDirectory.take(data);
            RecessServer server = RecessServer.start(config, directory, events, fatal::set);
            server.openDoors();
            return new TestServer(directory, server, events, fatal);
        }
    }

    /** A server that keeps its data in a folder. */
    public static Builder in(Path data) {
        return new Builder(data);
    }

    /** The times where the teacher begins each round, however long the test takes to get there. */
    static Timing led(Duration botMove) {
        return new Timing(
                Timing.DEFAULT.round(),
                Duration.ofMinutes(10),
                Timing.DEFAULT.seatKept(),
                botMove,
                Duration.ofMinutes(10));
    }

    public TestClient connect(String listener) throws IOException {
        return TestClient.connect(address(listener));
    }

    public InetSocketAddress address(String listener) {
        return server.listeners().stream()
                .filter(open -> open.name().equals(listener))
                .findFirst()
                .orElseThrow()
                .address();
    }

    /** Where a door is; waits until it is open. */
    public InetSocketAddress door(String name) {
        CompletableFuture<Door> opened = new CompletableFuture<>();
        server.whenOpen(door -> {
            if (door.name().equals(name)) {
                opened.complete(door);
            }
        });
        return opened.orTimeout(60, TimeUnit.SECONDS).join().address();
    }

    public RecordedEvents events() {
        return events;
    }

    public RecessServer server() {
        return server;
    }

    @Override
    public void close() throws IOException {
        server.close();
        directory.close();
        if (fatal.get() != null) {
            throw new AssertionError("the server would have died", fatal.get());
        }
    }
}
