package recess.client.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.client.link.UploadState;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;
import recess.common.message.Person;
import recess.common.message.RoomInfo;

/**
 * What is known of the server's side.
 *
 * @param link how the connection is
 * @param name one's own
 * @param rooms those that are listed
 * @param people who is there, outside of a room
 * @param table where one plays or watches
 * @param log what has happened, the latest last
 * @param scores the last table of scores that came
 * @param uploads in the order in which they were begun
 * @param wire what has crossed the wire
 * @param asked what has been asked and not been answered, the oldest first
 * @param listed whether the list of rooms has come since the connection was made
 * @param reconnection what a lost connection has left open
 */
public record World(
        LinkStatus link,
        String name,
        List<RoomInfo> rooms,
        List<Person> people,
        Optional<Table> table,
        List<LogLine> log,
        Optional<LobbyAnswer.Scores> scores,
        List<UploadState> uploads,
        Wire wire,
        List<Asked> asked,
        boolean listed,
        Reconnection reconnection) {
    private static final int MAX_LOG_LINES = 300;

    public World {
        rooms = List.copyOf(rooms);
        people = List.copyOf(people);
        log = List.copyOf(log);
        uploads = List.copyOf(uploads);
        asked = List.copyOf(asked);
    }

    static World begin(String name) {
        return new World(
                new LinkStatus.None(),
                name,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Wire.empty(),
                List.of(),
                false,
                Reconnection.NOTHING);
    }

    public World with(LinkStatus newLink) {
        return new World(newLink, name, rooms, people, table, log, scores, uploads, wire, asked, listed, reconnection);
    }

    public World named(String newName) {
        return new World(link, newName, rooms, people, table, log, scores, uploads, wire, asked, listed, reconnection);
    }

    World listing(List<RoomInfo> newRooms) {
        return new World(link, name, newRooms, people, table, log, scores, uploads, wire, asked, true, reconnection);
    }

    World peopled(List<Person> newPeople) {
        return new World(link, name, rooms, newPeople, table, log, scores, uploads, wire, asked, listed, reconnection);
    }

    public World at(Optional<Table> newTable) {
        return new World(link, name, rooms, people, newTable, log, scores, uploads, wire, asked, listed, reconnection);
    }

    World with(LogLine line) {
        List<LogLine> lines = new ArrayList<>(log.subList(Math.max(0, log.size() + 1 - MAX_LOG_LINES), log.size()));
        lines.add(line);
        return new World(link, name, rooms, people, table, lines, scores, uploads, wire, asked, listed, reconnection);
    }

    World with(LobbyAnswer.Scores newScores) {
        return new World(
                link,
                name,
                rooms,
                people,
                table,
                log,
                Optional.of(newScores),
                uploads,
                wire,
                asked,
                listed,
                reconnection);
    }

    World with(UploadState moved) {
        List<UploadState> all = new ArrayList<>(uploads);
        all.removeIf(u -> u.id() == moved.id());
        int at = (int) all.stream().filter(u -> u.id() < moved.id()).count();
        all.add(at, moved);
        return new World(link, name, rooms, people, table, log, scores, all, wire, asked, listed, reconnection);
    }

    World with(Wire newWire) {
        return new World(link, name, rooms, people, table, log, scores, uploads, newWire, asked, listed, reconnection);
    }

    /** Another connection: rooms and people of the one before are nobody's any more. */
    World unlisted() {
        return new World(
                link, name, List.of(), List.of(), table, log, scores, uploads, wire, asked, false, reconnection);
    }

    /** Without the row of an upload that is over. */
    public World withoutUpload(int id) {
        List<UploadState> others = uploads.stream().filter(u -> u.id() != id).toList();
        return new World(link, name, rooms, people, table, log, scores, others, wire, asked, listed, reconnection);
    }

    public World with(Reconnection newReconnection) {
        return new World(link, name, rooms, people, table, log, scores, uploads, wire, asked, listed, newReconnection);
    }

    private World asking(List<Asked> newAsked) {
        return new World(link, name, rooms, people, table, log, scores, uploads, wire, newAsked, listed, reconnection);
    }

    World asking(LobbyRequest request) {
        List<Asked> more = new ArrayList<>(asked);
        more.add(new Asked(request, true));
        return asking(more);
    }

    /** The oldest request like this one is answered. */
    World answered(LobbyRequest request) {
        List<Asked> others = new ArrayList<>(asked);
        asked.stream().filter(a -> a.request().equals(request)).findFirst().ifPresent(others::remove);
        return asking(others);
    }

    /** Another connection, or none: no answers will come, and what is known of rooms is of no use. */
    World forgetting() {
        return asking(List.of()).unlisted().with(Reconnection.NOTHING);
    }

    /** Whether somebody still wants what the oldest request like this one brings. */
    boolean wants(LobbyRequest request) {
        return asked.stream()
                .filter(a -> a.request().equals(request))
                .findFirst()
                .map(Asked::wanted)
                .orElse(true);
    }

    /** Whether requests of this kind are on their way. */
    public boolean isAsking(Class<? extends LobbyRequest> kind) {
        return asked.stream().anyMatch(a -> a.wanted() && kind.isInstance(a.request()));
    }

    /** The way to a room, or to a game alone, that one waits for. */
    public Optional<LobbyRequest> entering() {
        return asked.stream()
                .filter(a -> a.wanted() && a.leadsToTable())
                .map(Asked::request)
                .findFirst();
    }

    /** What leads to a table is not wanted any more. */
    public World notEntering() {
        return asking(asked.stream()
                .map(a -> a.leadsToTable() ? new Asked(a.request(), false) : a)
                .toList());
    }

    /** The moves that are on their way, the oldest first. */
    public List<String> movesUnderWay() {
        return asked.stream()
                .map(Asked::request)
                .filter(LobbyRequest.Move.class::isInstance)
                .map(r -> ((LobbyRequest.Move) r).move())
                .toList();
    }
}
