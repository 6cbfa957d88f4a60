package recess.server.lobby;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import recess.common.game.Game;
import recess.common.message.Mode;
import recess.common.text.CleanText;

/** The rooms by their codes, and the games that can be played in them. Guarded by the lobby's lock. */
final class Rooms {
    static final int MAX_ROOMS = 500;

    private final List<Game> games;
    private final Room.World world;
    private final Map<String, Room> rooms = new LinkedHashMap<>();

    Rooms(List<Game> games, Room.World world) {
        this.games = List.copyOf(games);
        this.world = world;
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

    Room open(String game, Mode mode, int rounds, int capacity, boolean listed) throws Refusal {
        Game kind = game(game);
        if (rooms.size() >= MAX_ROOMS) {
            throw new Refusal("too-many-rooms", "there are " + MAX_ROOMS + " rooms, which is the limit");
        }
        String code = RoomCodes.next(world.random(), rooms::containsKey);
        Room room = new Room(new RoomRules(code, kind, mode, rounds, capacity, listed, false), world);
        rooms.put(code, room);
        return room;
    }

    /** Opens a room that stays, unless it is there already. */
    Room openPermanent(String code, Game game) {
        return rooms.computeIfAbsent(code, _ -> new Room(RoomRules.permanent(code, game), world));
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
        if (!room.rules().permanent() && room.isEmpty()) {
            drop(room);
        }
    }

    void drop(Room room) {
        rooms.remove(room.rules().code());
        room.close();
    }

    /** All of them now, in the order in which they were opened. */
    List<Room> all() {
        return List.copyOf(rooms.values());
    }
}
