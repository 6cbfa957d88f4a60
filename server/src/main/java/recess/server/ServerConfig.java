package recess.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import recess.common.hangman.WordList;
import recess.common.room.Timing;
import recess.server.lobby.RoomOpening;
import recess.server.net.Workers;
import recess.server.store.UploadLimits;

/**
 * What a server is set to.
 *
 * @param listeners one or more
 * @param doors none or more
 * @param rooms that are open from the start, each under its code
 * @param lan whether listeners without a host are open to the network, and not to this machine only
 * @param dataDirectory where uploads, rows and logs are kept
 * @param maxConnections 1 or more; lowered to what the machine allows
 * @param maxPerAddress 1 or more; this machine's own connections do not count
 * @param stopOnBye whether the echo message {@code bye} from this machine stops the server
 * @param seed makes every secret predictable, for tests and demonstrations; empty for real secrets
 * @param grace how long a stop waits for rounds and uploads
 * @param timing how long rounds and seats last
 * @param patience for listeners that are opened later
 */
public record ServerConfig(
        List<ListenSpec> listeners,
        List<DoorSpec> doors,
        List<RoomOpening> rooms,
        boolean lan,
        Path dataDirectory,
        Workers workers,
        int maxConnections,
        int maxPerAddress,
        WordList words,
        boolean stopOnBye,
        OptionalLong seed,
        Duration grace,
        UploadLimits uploadLimits,
        Timing timing,
        Patience patience) {
    /** The promised number of connections. */
    public static final int DEFAULT_MAX_CONNECTIONS = 1024;

    /** The promised number of connections from one address: a whole lab can share one. */
    public static final int DEFAULT_MAX_PER_ADDRESS = 256;

    /** The promised time that a stop waits for. */
    public static final Duration DEFAULT_GRACE = Duration.ofSeconds(10);
}
