package recess.server.lobby;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import recess.common.game.Game;
import recess.common.game.SetRules;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest.CreateRoom;
import recess.common.message.RefusalCode;
import recess.common.room.Lead;
import recess.common.room.Refusal;
import recess.common.room.Room;
import recess.common.room.RoomContext;
import recess.common.room.RoomRules;
import recess.common.text.CleanText;
import recess.server.share.Origin;
import recess.server.share.Shares;

/** The rooms by their codes. Guarded by the lobby's lock. */
final class Rooms {
    static final int MAX_ROOMS = 500;

    private final OfferedGames games;
    private final RoomContext context;
    private final Map<String, Room> rooms = new LinkedHashMap<>();

    /** Whom a room is counted for, by its code. */
    private final Map<String, Origin> origins = new HashMap<>();

    /** How many listeners seat their clients in a room, by its code. */
    private final Map<String, Integer> bound = new HashMap<>();

    /** The codes of rooms that were opened for a listener, and go with the last one. */
    private final Set<String> forListeners = new HashSet<>();

    Rooms(List<Game> games, RoomContext context) {
        this.games = new OfferedGames(games);
        this.context = context;
    }

    OfferedGames games() {
        return games;
    }

    /**
     * Opens one for a player, who is its host. Where all are taken, another one gives way.
     *
     * @param origin whom it is counted for
     * @param players those who are told that a room is closed
     */
    Room open(CreateRoom wanted, Origin origin, Players players) throws Refusal {
        Game game = games.game(wanted);
        makeWayFor(origin, players);
        return add(
                new RoomRules(
                        newCode(wanted.listed()),
                        game,
                        wanted.mode(),
                        wanted.rounds(),
                        wanted.capacity(),
                        wanted.listed(),
                        false,
                        Lead.HOST),
                origin);
    }

    /** Opens one that stays, for the teacher. */
    Room open(RoomOpening opening, Players players) throws Refusal {
        RoomRules rules = rules(opening);
        if (opening.code().isPresent()) {
            requireFree(rules.code());
        }
        makeWayFor(Origin.SERVER, players);
        return add(rules, Origin.SERVER);
    }

    /** What the teacher wants, under a new code where none is wanted. */
    RoomRules rules(RoomOpening opening) throws Refusal {
        return new RoomRules(
                opening.code().map(RoomCodes::normal).orElseGet(() -> newCode(opening.listed())),
                games.game(opening.game(), opening.rules()),
                opening.mode(),
                opening.rounds(),
                opening.capacity(),
                opening.listed(),
                true,
                opening.hosted() ? Lead.HOST : Lead.TEACHER);
    }

    /** Opens one again that was there before the server was started again. */
    Room restore(RoomRules rules, boolean forListener) throws Refusal {
        requireFree(rules.code());
        if (forListener) {
            forListeners.add(rules.code());
        }
        return add(rules, Origin.SERVER);
    }

    /** Whether one was opened for a listener, and goes with the last one. */
    boolean isForListeners(Room room) {
        return forListeners.contains(room.rules().code());
    }

    private String newCode(boolean listed) {
        int letters = listed ? RoomCodes.LETTERS : RoomCodes.UNLISTED_LETTERS;
        return RoomCodes.next(context.random(), letters, rooms::containsKey);
    }

    private Room add(RoomRules rules, Origin origin) {
        Room room = new Room(rules, context);
        rooms.put(rules.code(), room);
        origins.put(rules.code(), origin);
        return room;
    }

    private void makeWayFor(Origin newcomer, Players players) throws Refusal {
        if (rooms.size() >= MAX_ROOMS) {
            close(givingWayTo(newcomer), players);
        }
    }

    private void requireFree(String code) throws Refusal {
        requireCode(code);
        if (rooms.containsKey(code)) {
            throw new Refusal(
                    RefusalCode.NO_ROOM, "there is a room " + code + " already: close it first, or take another code");
        }
    }

    private static void requireCode(String code) throws Refusal {
        Optional<String> objection = RoomCodes.objection(code);
        if (objection.isPresent()) {
            throw new Refusal(RefusalCode.NO_ROOM, objection.get());
        }
    }

    /** The room that counts least, of whoever holds most: one that everybody has left behind, then one that does not play. */
    private Room givingWayTo(Origin newcomer) throws Refusal {
        Shares shares = Shares.of(MAX_ROOMS, origins.values());
        List<Origin> giving = shares.givingWayTo(newcomer);
        for (Room.Use use : List.of(Room.Use.LEFT_BEHIND, Room.Use.IDLE)) {
            for (Origin origin : giving) {
                // Its own rooms may be other people's, behind the same address: only what nobody is in is replaced.
                boolean mayGo = use == Room.Use.LEFT_BEHIND || !origin.equals(newcomer);
                Optional<Room> room = rooms.values().stream()
                        .filter(r -> mayGo && origin(r).equals(origin) && !stays(r) && r.use() == use)
                        .findFirst();
                if (room.isPresent()) {
                    return room.get();
                }
            }
        }
        int own = shares.of(newcomer);
        throw new Refusal(
                RefusalCode.TOO_MANY_ROOMS,
                own > 0
                        ? "your address already holds " + own + " of " + MAX_ROOMS
                                + " rooms, and all are taken: join one, or try again in a minute"
                        : "all " + MAX_ROOMS + " rooms are taken and in use: join one, or try again in a minute");
    }

    /** Closes a room under those who are in it: they are told, and outside. */
    void close(Room room, Players players) {
        room.tell(new LobbyEvent.RoomClosed(room.rules().code()));
        players.all().stream().filter(player -> room.equals(player.room)).forEach(player -> player.room = null);
        drop(room);
    }

    /**
     * A listener seats its clients in a room from now on, which is opened where it is not there. One that was for listeners of
     * an earlier run gives way to another.
     *
     * @param players those who are told that a room is closed
     * @return the rules that its game has
     */
    SetRules bind(String code, RoomWish wish, Players players) throws Refusal {
        requireCode(code);
        Room room = rooms.get(code);
        if (room != null) {
            Optional<Refusal> objection = wish.objection(room.rules());
            if (objection.isPresent() && !(isForListeners(room) && !isBound(room))) {
                throw objection.get();
            }
            if (objection.isPresent()) {
                close(room, players);
                room = null;
            }
        }
        if (room == null) {
            room = add(wish.open(code, games.game(wish.game(), wish.rules())), Origin.SERVER);
            forListeners.add(code);
        }
        bound.merge(code, 1, Integer::sum);
        return room.rules().game().rules();
    }

    /** A listener does so no longer. */
    void unbind(String code) {
        if (bound.merge(code, -1, Integer::sum) == 0) {
            bound.remove(code);
            Room room = rooms.get(code);
            if (room != null) {
                dropIfEmpty(room);
            }
        }
    }

    /** Whether a listener seats its clients there. */
    boolean isBound(Room room) {
        return bound.containsKey(room.rules().code());
    }

    /** Whom a room is counted for. */
    Origin origin(Room room) {
        return origins.getOrDefault(room.rules().code(), Origin.SERVER);
    }

    Room find(String code) throws Refusal {
        return at(code).orElseThrow(() ->
                new Refusal(RefusalCode.NO_ROOM, "there is no room " + CleanText.quote(code) + ": rooms lists them"));
    }

    /** The room of a code, however that was typed; empty where there is none. */
    Optional<Room> at(String code) {
        return Optional.ofNullable(rooms.get(RoomCodes.normal(code)));
    }

    /** Forgets a room in which nobody is left, unless it stays. */
    void dropIfEmpty(Room room) {
        if (!stays(room) && room.isEmpty()) {
            drop(room);
        }
    }

    private void drop(Room room) {
        rooms.remove(room.rules().code());
        origins.remove(room.rules().code());
        forListeners.remove(room.rules().code());
        room.close();
    }

    /** Whether it is there when nobody is in it. */
    boolean stays(Room room) {
        return isBound(room)
                || (room.rules().permanent()
                        && !forListeners.contains(room.rules().code()));
    }

    /** All of them now, in the order in which they were opened. */
    List<Room> all() {
        return List.copyOf(rooms.values());
    }
}
