package recess.client.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.client.link.UploadState;
import recess.common.message.LobbyAnswer;
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
        Wire wire) {
    private static final int MAX_LOG_LINES = 300;

    public World {
        rooms = List.copyOf(rooms);
        people = List.copyOf(people);
        log = List.copyOf(log);
        uploads = List.copyOf(uploads);
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
                Wire.empty());
    }

    public World with(LinkStatus newLink) {
        return new World(newLink, name, rooms, people, table, log, scores, uploads, wire);
    }

    public World named(String newName) {
        return new World(link, newName, rooms, people, table, log, scores, uploads, wire);
    }

    World listing(List<RoomInfo> newRooms) {
        return new World(link, name, newRooms, people, table, log, scores, uploads, wire);
    }

    World peopled(List<Person> newPeople) {
        return new World(link, name, rooms, newPeople, table, log, scores, uploads, wire);
    }

    public World at(Optional<Table> newTable) {
        return new World(link, name, rooms, people, newTable, log, scores, uploads, wire);
    }

    World with(LogLine line) {
        List<LogLine> lines = new ArrayList<>(log.subList(Math.max(0, log.size() + 1 - MAX_LOG_LINES), log.size()));
        lines.add(line);
        return new World(link, name, rooms, people, table, lines, scores, uploads, wire);
    }

    World with(LobbyAnswer.Scores newScores) {
        return new World(link, name, rooms, people, table, log, Optional.of(newScores), uploads, wire);
    }

    World with(UploadState moved) {
        List<UploadState> all = new ArrayList<>(uploads);
        all.removeIf(u -> u.id() == moved.id());
        int at = (int) all.stream().filter(u -> u.id() < moved.id()).count();
        all.add(at, moved);
        return new World(link, name, rooms, people, table, log, scores, all, wire);
    }

    World with(Wire newWire) {
        return new World(link, name, rooms, people, table, log, scores, uploads, newWire);
    }
}
