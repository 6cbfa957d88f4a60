package recess.server.lobby;

import java.util.List;
import java.util.Optional;
import recess.common.message.LobbyEvent;
import recess.common.message.Person;
import recess.common.message.RefusalCode;
import recess.common.message.RoomInfo;
import recess.common.room.Guard;
import recess.common.room.MemberView;
import recess.common.room.Refusal;
import recess.common.room.Room;
import recess.common.text.CleanText;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent.TeacherDid;

/**
 * What the teacher may do to rooms, without being a player. Thread-safe; nothing here waits for a client. What it
 * changes is told as {@link TeacherDid}.
 */
public final class Operator {
    /**
     * A room, as only the teacher sees it.
     *
     * @param listed whether players find it in the list
     * @param locked whether nobody new gets in
     * @param permanent whether it stays when it is empty
     */
    public record RoomView(RoomInfo info, boolean listed, boolean locked, boolean permanent) {}

    private final EventSink events;
    private final Guard guard;
    private final Players players;
    private final Rooms rooms;
    private final Bots bots;
    private final Keeper keeper;

    /**
     * @param guard of what follows it
     */
    Operator(EventSink events, Guard guard, Players players, Rooms rooms, Bots bots, Keeper keeper) {
        this.keeper = keeper;
        this.events = events;
        this.guard = guard;
        this.players = players;
        this.rooms = rooms;
        this.bots = bots;
    }

    /** Every room, unlisted ones too, in the order in which they were opened. */
    public List<RoomView> rooms() {
        return guard.ask(rooms::all).stream()
                .map(room -> new RoomView(
                        room.info(),
                        room.rules().listed(),
                        room.control().isLocked(),
                        room.rules().permanent()))
                .toList();
    }

    /** Everybody in a room, in the order in which they came, with their scores. */
    public List<Person> people(String code) throws Refusal {
        return find(code).people();
    }

    /** The same, with how each of them is doing in the round that is running. */
    public List<MemberView> seats(String code) throws Refusal {
        return find(code).memberViews();
    }

    /** The names of the games that can be played. */
    public List<String> games() {
        return rooms.games().names();
    }

    /**
     * Opens a room.
     *
     * @return its code
     */
    public String open(RoomOpening opening) throws Refusal {
        Room room = guard.ask(() -> rooms.open(opening, players));
        did("opened room " + room.rules().code() + " for " + opening.game());
        return room.rules().code();
    }

    /** Opens a room under its code, unless it is there as it is wanted: with another game or other rules it is opened anew. */
    public void ensure(RoomOpening wanted) throws Refusal {
        Optional<Room> there = guard.ask(() -> wanted.code().flatMap(rooms::at));
        if (there.isPresent() && rooms.rules(wanted).areSame(there.get().rules())) {
            return;
        }
        if (there.isPresent()) {
            guard.run(() -> rooms.close(there.get(), players));
        }
        open(wanted);
    }

    /** Closes a room: whoever is in it is told, and outside. A round that is running does not count. */
    public void close(String code) throws Refusal {
        guard.run(() -> {
            Room room = rooms.find(code);
            if (rooms.isBound(room)) {
                throw new Refusal(
                        RefusalCode.IN_ROOM,
                        "a listener seats its clients in room " + room.rules().code() + ": unlisten first");
            }
            rooms.close(room, players);
        });
        did("closed room " + RoomCodes.normal(code));
    }

    /** Makes a player who is in a room its host, who begins its rounds as well as the teacher. */
    public void appoint(String code, String name) throws Refusal {
        Room room = find(code);
        String spelled = guard.ask(() -> players.find(name).map(Player::name)).orElse(name);
        room.control().appoint(spelled);
        did("made " + CleanText.quote(name) + " host of room " + RoomCodes.normal(code));
    }

    /** Nobody is host of a room any more: its rounds are the teacher's. */
    public void dismissHost(String code) throws Refusal {
        find(code).control().dismissHost();
        did("made nobody host of room " + RoomCodes.normal(code));
    }

    /** Lets nobody new into a room, or anybody again. */
    public void lock(String code, boolean on) throws Refusal {
        find(code).control().lock(on);
        did((on ? "locked room " : "unlocked room ") + RoomCodes.normal(code));
    }

    /** Begins the first round, the next one, or, where all are played, all again. */
    public void start(String code) throws Refusal {
        find(code).control().begin();
        did("started room " + RoomCodes.normal(code));
    }

    /** Ends the round that is running, as if its time were up; where none is, begins one. */
    public void next(String code) throws Refusal {
        find(code).control().next();
        did("moved room " + RoomCodes.normal(code) + " on");
    }

    /** Stops the clock between rounds, or lets it go on. */
    public void pause(String code, boolean on) throws Refusal {
        find(code).control().pause(on);
        did((on ? "paused room " : "let go on room ") + RoomCodes.normal(code));
    }

    /** Everybody's score in a room begins at 0 again, or in all rooms. */
    public void resetScores(Optional<String> code) throws Refusal {
        List<Room> reset =
                guard.ask(() -> code.isPresent() ? rooms.at(code.get()).stream().toList() : rooms.all());
        reset.forEach(room -> room.control().resetScores());
        keeper.dropScores(reset);
        did("reset the scores of "
                + code.map(one -> "room " + RoomCodes.normal(one)).orElse("all rooms"));
    }

    /** Seats a bot in a room. */
    public void seatBot(String code, String kind) throws Refusal {
        guard.run(() -> {
            Room room = rooms.find(code);
            bots.makeWayFor(room);
            room.seatBot(kind);
        });
        did("seated a bot in room " + RoomCodes.normal(code));
    }

    /** Takes a bot out of a room. */
    public void removeBot(String code, String name) throws Refusal {
        find(code).control().removeBot(name);
        did("took " + CleanText.quote(name) + " out of room " + RoomCodes.normal(code));
    }

    /** Says something to a room as the teacher. */
    public void say(String code, String text) throws Refusal {
        Room room = find(code);
        room.tell(new LobbyEvent.Announced(room.rules().code(), CleanText.line(text)));
        did("said to room " + room.rules().code() + ": " + CleanText.line(text));
    }

    /** Says something to everybody with a name as the teacher. */
    public void sayToAll(String text) {
        tellAll(new LobbyEvent.Announced("", CleanText.line(text)));
        did("said to all: " + CleanText.line(text));
    }

    /** Says something to one player as the teacher. */
    public void sayTo(String name, String text) throws Refusal {
        Player player = guard.ask(() -> players.find(name))
                .orElseThrow(() -> new Refusal(
                        RefusalCode.NO_NAME,
                        "there is neither a room nor a player " + CleanText.quote(name) + ": rooms and who list them"));
        if (player.isRaw()) {
            throw new Refusal(
                    RefusalCode.NO_NAME,
                    CleanText.quote(player.name())
                            + " is a client that knows the words of its game only, and cannot be told");
        }
        if (player.who.isLost()) {
            throw new Refusal(
                    RefusalCode.NO_NAME,
                    CleanText.quote(player.name())
                            + " has lost the connection, and would not see it: who shows who is here");
        }
        player.who.audience().tell(new LobbyEvent.Announced("you", CleanText.line(text)));
        did("said to " + player.name() + ": " + CleanText.line(text));
    }

    private void tellAll(LobbyEvent event) {
        guard.run(() -> players.all().forEach(player -> player.who.audience().tell(event)));
    }

    private Room find(String code) throws Refusal {
        return guard.ask(() -> rooms.find(code));
    }

    private void did(String what) {
        keeper.saveNow();
        events.publish(new TeacherDid(what));
    }
}
