package recess.client.it;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import recess.client.link.Server;
import recess.common.hangman.WordList;
import recess.common.room.Refusal;
import recess.common.room.Timing;
import recess.server.ListenSpec;
import recess.server.Patience;
import recess.server.RecessServer;
import recess.server.ServerConfig;
import recess.server.StartException;
import recess.server.net.Workers;
import recess.server.store.DataDirectory;
import recess.server.store.UploadLimits;

/** A whole server in this process: a lobby in JSON lines on a free port, and what else is asked for. */
public final class LocalServer implements AutoCloseable {
    private final DataDirectory directory;
    private final RecessServer server;
    private final AtomicReference<Error> fatal;

    private LocalServer(DataDirectory directory, RecessServer server, AtomicReference<Error> fatal) {
        this.directory = directory;
        this.server = server;
        this.fatal = fatal;
    }

    /** What lasts minutes lasts seconds: a round 60 s, 100 ms between rounds, a seat 60 s. Hangman's word is {@code help}. */
    public static LocalServer start(Path data, String... others) throws IOException, StartException {
        return start(data, 0, UploadLimits.DEFAULT, others);
    }

    /** The same with other limits for uploads. */
    public static LocalServer start(Path data, UploadLimits limits) throws IOException, StartException {
        return start(data, 0, limits);
    }

    /** The same on a certain port. */
    public static LocalServer start(Path data, int port, String... others) throws IOException, StartException {
        return start(data, port, UploadLimits.DEFAULT, others);
    }

    private static LocalServer start(Path data, int port, UploadLimits limits, String... others)
            throws IOException, StartException {
        Timing timing = new Timing(
                Duration.ofSeconds(60),
                Duration.ofMillis(100),
                Duration.ofSeconds(60),
                Duration.ofMillis(20),
                Timing.DEFAULT.autoStart());
        List<ListenSpec> listeners = Stream.concat(
                        Stream.of(listener("lobby/json", port)),
                        Arrays.stream(others).map(name -> listener(name, 0)))
                .toList();
        ServerConfig config = new ServerConfig(
                listeners,
                List.of(),
                List.of(),
                false,
                data,
                new Workers.Virtual(),
                1024,
                256,
                WordList.parse("help"),
                false,
                OptionalLong.of(1),
                Duration.ZERO,
                limits,
                timing,
                Patience.USUAL);
        AtomicReference<Error> fatal = new AtomicReference<>();
        DataDirectory directory = DataDirectory.take(data);
        return new LocalServer(directory, RecessServer.start(config, directory, _ -> {}, fatal::set), fatal);
    }

    private static ListenSpec listener(String name, int port) {
        return ListenSpec.of(name, Optional.empty(), port, Patience.USUAL, ListenSpec.Necessity.REQUIRED);
    }

    /** Where its lobby in JSON lines is. */
    public Server lobby() {
        return address("lobby/json");
    }

    /** Where another listener is. */
    public Server address(String listener) {
        return server.listeners().stream()
                .filter(open -> open.name().equals(listener))
                .map(open -> new Server(
                        open.address().getAddress().getHostAddress(),
                        open.address().getPort()))
                .findFirst()
                .orElseThrow();
    }

    /** Gives somebody another name, as the teacher does. */
    public void rename(String name, String wanted) throws Refusal {
        server.register().rename(name, wanted);
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
