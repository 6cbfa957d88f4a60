package recess.server.lobby;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import recess.common.game.Game;
import recess.common.message.Mode;
import recess.common.text.CleanText;
import recess.common.text.PlayerNames;

/** The rooms by their codes, and the games that can be played in them. Guarded by the lobby's lock. */
final class Rooms {
    static final int MAX_ROOMS = 500;

    private final List<Game> games;
    private final Room.World world;
    private final Map<String, Room> rooms = new LinkedHashMap<>();

    /** How many listeners seat their clients in a room, by its code. */
    private final Map<String, Integer> bound = new HashMap<>();

    /** The codes of rooms that were opened for a listener, and go with the last one. */
    private final Set<String> forListeners = new HashSet<>();

    Rooms(List<Game> games, Room.World world) {
        this.games = List.copyOf(games);
        this.world = world;
    }

    List<Game> games() {
        return games;
    }

    /** Whether a bot may sit in a room under that name. */
    boolean isNameOfABot(String name) {
        String key = PlayerNames.key(name);
        return games.stream().flatMap(game -> game.bots().stream()).anyMatch(kind -> BotPlayer.isName(key, kind));
    }

    /** A game by its name. */
    Game game(String name) throws Refusal {
        return games.stream()
                .filter(game -> game.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "no-game",
                        "there is no game " + CleanText.quote(name) + "; there is "
                                + String.join(
                                        ", ", games.stream().map(Game::name).toList())));
    }

    /** Opens one for a player, who is its host. */
    Room open(String game, Mode mode, int rounds, int capacity, boolean listed) throws Refusal {
        requirePlace();
        String code = RoomCodes.next(world.random(), rooms::containsKey);
        return add(new RoomRules(code, game(game), mode, rounds, capacity, listed, false, Lead.HOST));
    }

    /** Opens one that stays, for the teacher. */
    Room open(Operator.Opening opening) throws Refusal {
        requirePlace();
        String code = opening.code().map(RoomCodes::normal).orElse("");
        if (code.isEmpty()) {
            code = RoomCodes.next(world.random(), rooms::containsKey);
        } else {
            requireFree(code);
        }
        return add(new RoomRules(
                code,
                game(opening.game()),
                opening.mode(),
                opening.rounds(),
                opening.capacity(),
                opening.listed(),
                true,
                opening.hosted() ? Lead.HOST : Lead.TEACHER));
    }

    private Room add(RoomRules rules) {
        Room room = new Room(rules, world);
        rooms.put(rules.code(), room);
        return room;
    }

    private void requirePlace() throws Refusal {
        if (rooms.size() >= MAX_ROOMS) {
            throw new Refusal("too-many-rooms", "there are " + MAX_ROOMS + " rooms, which is the limit");
        }
    }

    private void requireFree(String code) throws Refusal {
        requireCode(code);
        if (rooms.containsKey(code)) {
            throw new Refusal("no-room", "there is a room " + code + " already: close it first, or take another code");
        }
    }

    private static void requireCode(String code) throws Refusal {
        Optional<String> objection = RoomCodes.objection(code);
        if (objection.isPresent()) {
            throw new Refusal("no-room", objection.get());
        }
    }

    /**
     * A listener seats its clients in a room from now on, which is opened where it is not there.
     *
     * @param rounds as many as its match has to have; empty for any number
     * @param mode what it has to be; empty for either
     */
    void bind(String code, Game game, OptionalInt rounds, Optional<Mode> mode) throws Refusal {
        requireCode(code);
        Room room = rooms.get(code);
        if (room == null) {
            add(RoomRules.forListeners(code, game, rounds, mode));
            forListeners.add(code);
        } else {
            requireSame(room.rules(), game, rounds, mode);
        }
        bound.merge(code, 1, Integer::sum);
    }

    private static void requireSame(RoomRules rules, Game game, OptionalInt rounds, Optional<Mode> mode)
            throws Refusal {
        if (!rules.game().name().equals(game.name())) {
            throw new Refusal(
                    "no-game", "room " + rules.code() + " plays " + rules.game().name() + " and not " + game.name());
        }
        if (!rules.permanent()) {
            throw new Refusal(
                    "no-room", "room " + rules.code() + " is a player's, and goes when it is empty: take another code");
        }
        if (rounds.isPresent() && rounds.getAsInt() != rules.rounds()) {
            throw new Refusal(
                    "no-room",
                    "room " + rules.code() + " is there already, with " + rules.rounds() + " rounds and not "
                            + rounds.getAsInt());
        }
        if (mode.isPresent() && mode.get() != rules.mode()) {
            throw new Refusal(
                    "no-room",
                    "room " + rules.code() + " is there already, for "
                            + rules.mode().word() + " and not " + mode.get().word());
        }
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

    Room find(String code) throws Refusal {
        Room room = rooms.get(RoomCodes.normal(code));
        if (room == null) {
            throw new Refusal("no-room", "there is no room " + CleanText.quote(code) + ": rooms lists them");
        }
        return room;
    }

    /** Forgets a room in which nobody is left, unless it stays. */
    void dropIfEmpty(Room room) {
        if (!stays(room) && room.isEmpty()) {
            drop(room);
        }
    }

    void drop(Room room) {
        rooms.remove(room.rules().code());
        forListeners.remove(room.rules().code());
        room.close();
    }

    private boolean stays(Room room) {
        return isBound(room)
                || (room.rules().permanent()
                        && !forListeners.contains(room.rules().code()));
    }

    /** All of them now, in the order in which they were opened. */
    List<Room> all() {
        return List.copyOf(rooms.values());
    }
}
