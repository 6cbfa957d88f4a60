package recess.server.lobby;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import recess.common.game.Game;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.Person;
import recess.common.message.RoomInfo;
import recess.common.text.CleanText;
import recess.common.text.PlayerNames;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent.TeacherDid;
import recess.server.store.AttendanceStore.Attendee;

/**
 * What the teacher may do to rooms and people, without being a player. Thread-safe; nothing here waits for a client. What it
 * changes is told as {@link TeacherDid}.
 */
public final class Operator {
    /** What cannot be done; the message says why, in a sentence that is safe to show. */
    public static final class RefusedException extends Exception {
        private RefusedException(Refusal refusal) {
            super(refusal.getMessage(), refusal);
        }
    }

    /**
     * A room, as only the teacher sees it.
     *
     * @param listed whether players find it in the list
     * @param locked whether nobody new gets in
     * @param permanent whether it stays when it is empty
     */
    public record RoomView(RoomInfo info, boolean listed, boolean locked, boolean permanent) {}

    /**
     * Somebody with a name, as only the teacher sees them.
     *
     * @param room its code; empty for somebody who is in none
     * @param connected false while the seat is kept for somebody who lost the connection
     * @param address empty for a seat on a raw listener
     * @param realName empty where it is not known
     */
    public record Present(
            String name, String room, boolean connected, boolean muted, String address, String realName) {}

    private final EventSink events;
    private final Guard guard;
    private final Map<String, Player> players;
    private final Rooms rooms;
    private final Sanctions sanctions;
    private final Attendance attendance;

    /**
     * @param guard of what follows it
     * @param players by the key of their name
     */
    Operator(
            EventSink events,
            Guard guard,
            Map<String, Player> players,
            Rooms rooms,
            Sanctions sanctions,
            Attendance attendance) {
        this.events = events;
        this.guard = guard;
        this.players = players;
        this.rooms = rooms;
        this.sanctions = sanctions;
        this.attendance = attendance;
    }

    /** Every room, unlisted ones too, in the order in which they were opened. */
    public List<RoomView> rooms() {
        return guard.ask(rooms::all).stream()
                .map(room -> new RoomView(
                        room.info(),
                        room.rules().listed(),
                        room.isLocked(),
                        room.rules().permanent()))
                .toList();
    }

    /** Everybody with a name, by name. */
    public List<Present> people() {
        return guard.ask(() -> players.values().stream()
                .sorted(Comparator.comparing(player -> PlayerNames.key(player.name)))
                .map(this::present)
                .toList());
    }

    /** Everybody in a room, in the order in which they came, with their scores. */
    public List<Person> people(String code) throws RefusedException {
        return find(code).people();
    }

    /** The names of the games that can be played. */
    public List<String> games() {
        return rooms.games().stream().map(Game::name).toList();
    }

    /**
     * Opens a room that stays when it is empty.
     *
     * @param rounds 1 to 99
     * @param capacity 1 to 1,000
     * @param listed whether players find it in the list
     * @return its code
     */
    public String open(String game, Mode mode, int rounds, int capacity, boolean listed) throws RefusedException {
        try {
            Room room = guard.ask(() -> rooms.open(game, mode, rounds, capacity, listed, true));
            did("opened room " + room.rules().code() + " for " + game);
            return room.rules().code();
        } catch (Refusal e) {
            throw new RefusedException(e);
        }
    }

    /** Closes a room: whoever is in it is told, and outside. A round that is running does not count. */
    public void close(String code) throws RefusedException {
        try {
            guard.run(() -> {
                Room room = rooms.find(code);
                if (rooms.isBound(room)) {
                    throw new Refusal(
                            "in-room",
                            "a listener seats its clients in room "
                                    + room.rules().code() + ": unlisten first");
                }
                room.tell(new LobbyEvent.RoomClosed(room.rules().code()));
                players.values().stream()
                        .filter(player -> room.equals(player.room))
                        .forEach(player -> player.room = null);
                rooms.drop(room);
            });
        } catch (Refusal e) {
            throw new RefusedException(e);
        }
        did("closed room " + RoomCodes.normal(code));
    }

    /** Lets nobody new into a room, or anybody again. */
    public void lock(String code, boolean on) throws RefusedException {
        find(code).lock(on);
        did((on ? "locked room " : "unlocked room ") + RoomCodes.normal(code));
    }

    /** Begins the first round, the next one, or, where all are played, all again. */
    public void start(String code) throws RefusedException {
        try {
            find(code).begin();
        } catch (Refusal e) {
            throw new RefusedException(e);
        }
        did("started room " + RoomCodes.normal(code));
    }

    /** Ends the round that is running, as if its time were up; where none is, begins one. */
    public void next(String code) throws RefusedException {
        try {
            find(code).next();
        } catch (Refusal e) {
            throw new RefusedException(e);
        }
        did("moved room " + RoomCodes.normal(code) + " on");
    }

    /** Stops the clock between rounds, or lets it go on. */
    public void pause(String code, boolean on) throws RefusedException {
        find(code).hold(on);
        did((on ? "paused room " : "let go on room ") + RoomCodes.normal(code));
    }

    /** Sends somebody away, who is told and whose name and seat are free: to come back, or not. */
    public void kick(String name, boolean mayReturn) throws RefusedException {
        try {
            guard.run(() -> {
                Player player = player(name);
                Audience audience = player.audience;
                players.remove(PlayerNames.key(player.name));
                attendance.forget(player.name);
                Room room = player.room;
                if (room != null) {
                    room.leave(player.name, "kicked");
                    rooms.dropIfEmpty(room);
                }
                audience.tell(new LobbyEvent.Kicked(player.name, mayReturn));
                audience.hangUp();
            });
        } catch (Refusal e) {
            throw new RefusedException(e);
        }
        did("kicked " + CleanText.quote(name));
    }

    /** Bans a name until the server stops, or no longer; whoever has it now is sent away. False where it was so already. */
    public boolean ban(String name, boolean on) {
        boolean changed = sanctions.ban(name, on);
        if (on) {
            try {
                kick(name, false);
            } catch (RefusedException e) {
                // Nobody has it: then nobody will.
            }
        }
        did((on ? "banned " : "no longer banned ") + CleanText.quote(name));
        return changed;
    }

    /** The names that are banned, folded. */
    public Set<String> banned() {
        return sanctions.banned();
    }

    /** Keeps what a name says from the others until the server stops, or no longer. False where it was so already. */
    public boolean mute(String name, boolean on) {
        did((on ? "muted " : "no longer muted ") + CleanText.quote(name));
        return sanctions.mute(name, on);
    }

    /** Says something to a room as the teacher. */
    public void say(String code, String text) throws RefusedException {
        Room room = find(code);
        room.tell(new LobbyEvent.Announced(room.rules().code(), CleanText.line(text)));
        did("said to room " + room.rules().code() + ": " + CleanText.line(text));
    }

    /** Says something to everybody with a name as the teacher. */
    public void sayToAll(String text) {
        tellAll(new LobbyEvent.Announced("", CleanText.line(text)));
        did("said to all: " + CleanText.line(text));
    }

    /** Asks everybody for the real name, who is there or comes; or no longer. */
    public void askRealNames(boolean on) {
        attendance.ask(on);
        if (on) {
            tellAll(new LobbyEvent.RealNameAsked());
        }
        did(on ? "asks for real names" : "asks no longer for real names");
    }

    public boolean asksRealNames() {
        return attendance.isAsking();
    }

    /**
     * Who came when, up to this moment; waits for the disk.
     *
     * @throws IOException where the database fails
     */
    public List<Attendee> attendance() throws IOException {
        people().stream().filter(Present::connected).forEach(person -> attendance.left(person.name()));
        return attendance.store().attendees();
    }

    private void tellAll(LobbyEvent event) {
        guard.run(() -> players.values().forEach(player -> player.audience.tell(event)));
    }

    private Present present(Player player) {
        Room room = player.room;
        Attendance.Visit visit = attendance.visit(player.name).orElse(new Attendance.Visit("", ""));
        return new Present(
                player.name,
                room == null ? "" : room.rules().code(),
                !player.lost,
                sanctions.isMuted(player.name),
                visit.address(),
                visit.realName());
    }

    private Player player(String name) throws Refusal {
        Player player = players.get(PlayerNames.key(PlayerNames.normal(name)));
        if (player == null) {
            throw new Refusal("no-name", "there is nobody called " + CleanText.quote(name) + ": who lists everybody");
        }
        return player;
    }

    private Room find(String code) throws RefusedException {
        try {
            return guard.ask(() -> rooms.find(code));
        } catch (Refusal e) {
            throw new RefusedException(e);
        }
    }

    private void did(String what) {
        events.publish(new TeacherDid(what));
    }
}
