package recess.client.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.client.link.UploadState;
import recess.common.message.Door;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;
import recess.common.message.Person;
import recess.common.message.RoomInfo;

/**
 * What is known of the server's side.
 *
 * @param name one's own
 * @param connection the way to the server
 * @param lobby rooms and people, outside of a room
 * @param table where one plays or watches
 * @param log what has happened, the latest last
 * @param scores the last table of scores that came
 * @param uploads in the order in which they were begun
 */
public record World(
        String name,
        Connection connection,
        Lobby lobby,
        Optional<Table> table,
        List<LogLine> log,
        Optional<LobbyAnswer.Scores> scores,
        List<UploadState> uploads) {
    private static final int MAX_LOG_LINES = 300;

    public World {
        log = List.copyOf(log);
        uploads = List.copyOf(uploads);
    }

    /**
     * The way to the server.
     *
     * @param link how the connection is
     * @param wire what has crossed it
     * @param pending what has been asked and not been answered
     * @param recovery what a lost connection has left open
     */
    public record Connection(LinkStatus link, WireLog wire, PendingRequests pending, SeatRecovery recovery) {
        Connection with(PendingRequests newPending) {
            return new Connection(link, wire, newPending, recovery);
        }
    }

    /**
     * What is listed outside of a room.
     *
     * @param listed whether the list of rooms has come since the connection was made
     * @param askedAt when the list of rooms was asked for the last time, since the program began
     * @param doors how others come in; empty where no server has told that
     * @param tasks those of the class
     */
    public record Lobby(
            List<RoomInfo> rooms,
            List<Person> people,
            boolean listed,
            Duration askedAt,
            List<Door> doors,
            TaskList tasks) {
        static final Lobby UNKNOWN = new Lobby(List.of(), List.of(), false, Duration.ZERO, List.of(), TaskList.UNKNOWN);

        public Lobby {
            rooms = List.copyOf(rooms);
            people = List.copyOf(people);
            doors = List.copyOf(doors);
        }

        Lobby with(List<Door> newDoors) {
            return new Lobby(rooms, people, listed, askedAt, newDoors, tasks);
        }

        Lobby with(TaskList newTasks) {
            return new Lobby(rooms, people, listed, askedAt, doors, newTasks);
        }

        private Lobby askedAt(Duration now) {
            return new Lobby(rooms, people, listed, now, doors, tasks);
        }
    }

    static World begin(String name) {
        Connection none =
                new Connection(new LinkStatus.None(), WireLog.EMPTY, PendingRequests.NONE, SeatRecovery.NOTHING);
        return new World(name, none, Lobby.UNKNOWN, Optional.empty(), List.of(), Optional.empty(), List.of());
    }

    /** How the connection is. */
    public LinkStatus link() {
        return connection.link();
    }

    /** See {@link Connection#pending}. */
    public PendingRequests pending() {
        return connection.pending();
    }

    /** See {@link Connection#recovery}. */
    public SeatRecovery recovery() {
        return connection.recovery();
    }

    public World named(String newName) {
        return new World(newName, connection, lobby, table, log, scores, uploads);
    }

    private World with(Connection newConnection) {
        return new World(name, newConnection, lobby, table, log, scores, uploads);
    }

    World with(Lobby newLobby) {
        return new World(name, connection, newLobby, table, log, scores, uploads);
    }

    public World at(Optional<Table> newTable) {
        return new World(name, connection, lobby, newTable, log, scores, uploads);
    }

    World with(LobbyAnswer.Scores newScores) {
        return new World(name, connection, lobby, table, log, Optional.of(newScores), uploads);
    }

    private World with(List<UploadState> newUploads) {
        return new World(name, connection, lobby, table, log, scores, newUploads);
    }

    World with(LogLine line) {
        List<LogLine> lines = new ArrayList<>(log.subList(Math.max(0, log.size() + 1 - MAX_LOG_LINES), log.size()));
        Optional<LogLine> both = lines.isEmpty() ? Optional.empty() : lines.getLast().and(line);
        both.ifPresent(_ -> lines.removeLast());
        lines.add(both.orElse(line));
        return new World(name, connection, lobby, table, lines, scores, uploads);
    }

    public World with(LinkStatus link) {
        return with(new Connection(link, connection.wire(), pending(), recovery()));
    }

    public World with(SeatRecovery recovery) {
        return with(new Connection(link(), connection.wire(), pending(), recovery));
    }

    World with(WireLog wire) {
        return with(new Connection(link(), wire, pending(), recovery()));
    }

    World listing(List<RoomInfo> rooms) {
        return with(new Lobby(rooms, lobby.people(), true, lobby.askedAt(), lobby.doors(), lobby.tasks()));
    }

    World peopled(List<Person> people) {
        return with(new Lobby(lobby.rooms(), people, lobby.listed(), lobby.askedAt(), lobby.doors(), lobby.tasks()));
    }

    /** Another connection: rooms and people of the one before are nobody's any more. */
    World unlisted() {
        return with(Lobby.UNKNOWN);
    }

    World with(UploadState moved) {
        List<UploadState> all = new ArrayList<>(uploads);
        all.removeIf(u -> u.id() == moved.id());
        int at = (int) all.stream().filter(u -> u.id() < moved.id()).count();
        all.add(at, moved);
        return with(all);
    }

    /** Without the row of an upload that is over. */
    public World withoutUpload(int id) {
        return with(uploads.stream().filter(u -> u.id() != id).toList());
    }

    World asking(LobbyRequest request, Duration now) {
        World asking = with(connection.with(pending().with(request)));
        if (request instanceof LobbyRequest.Tasks) {
            return asking.with(lobby.with(lobby.tasks().askedAt(now)));
        }
        return request instanceof LobbyRequest.ListRooms ? asking.with(lobby.askedAt(now)) : asking;
    }

    /** The oldest request like this one is answered. */
    World answered(LobbyRequest request) {
        return with(connection.with(pending().without(request)));
    }

    /** What leads to a table is not wanted any more. */
    public World notEntering() {
        return with(connection.with(pending().notEntering()));
    }

    /** Another connection, or none: no answers will come, and what is known of rooms is of no use. */
    World forgetting() {
        return with(connection.with(PendingRequests.NONE)).unlisted().with(SeatRecovery.NOTHING);
    }
}
