package recess.server.lobby;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import recess.common.game.BotKind;
import recess.common.game.Game;
import recess.common.message.Bytes;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.Person;
import recess.common.message.RoomInfo;
import recess.common.text.CleanText;
import recess.common.text.PlayerNames;

/** Everybody with a name, and every room. Thread-safe. */
public final class Lobby {
    static final int MAX_ROOMS = 500;

    private final List<Game> games;
    private final Room.World world;
    private final RandomGenerator secrets;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Player> players = new HashMap<>();
    private final Map<String, Room> rooms = new LinkedHashMap<>();

    /**
     * @param secrets where tokens come from: not to be predicted
     */
    Lobby(List<Game> games, Room.World world, RandomGenerator secrets) {
        this.games = List.copyOf(games);
        this.world = world;
        this.secrets = secrets;
    }

    /** What {@link #hello} came to. */
    record Greeting(String name, String token, boolean resumed, Optional<LobbyAnswer.InRoom> room) {}

    /** Takes a name, or takes over the seat that a token belongs to. */
    Greeting hello(String wanted, Optional<String> token, Audience audience) throws Refusal {
        String name = PlayerNames.normal(wanted);
        Optional<String> objection = PlayerNames.objection(name);
        if (objection.isPresent()) {
            throw new Refusal("bad-name", objection.get());
        }
        lock.lock();
        try {
            Player known = players.get(PlayerNames.key(name));
            if (known == null) {
                return new Greeting(name, seat(name, audience), false, Optional.empty());
            }
            if (token.isEmpty() || !Tokens.matches(token.get(), known.tokenDigest)) {
                throw new Refusal("name-in-use", "name in use: '" + name + "'; take another, or send its token");
            }
            return takeOver(known, audience);
        } finally {
            lock.unlock();
        }
    }

    /** Takes a made-up name for a client that knows of none: {@code guest}, {@code guest-2}, ... */
    String seatGuest(Audience audience) {
        lock.lock();
        try {
            for (int number = 1; ; number++) {
                String name = number == 1 ? "guest" : "guest-" + number;
                if (!players.containsKey(name)) {
                    seat(name, audience);
                    return name;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** The connection is lost: name and seat are kept for a while, unless another connection has them already. */
    void lost(String name, Audience audience) {
        lock.lock();
        try {
            Player player = players.get(PlayerNames.key(name));
            if (player == null || !player.audience.equals(audience)) {
                return;
            }
            player.audience = Audience.NOBODY;
            player.lost = true;
            player.lostNanos = now();
            if (player.room != null) {
                player.room.lost(name);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The player says goodbye: name and seat are free. */
    void bye(String name, Audience audience) {
        lock.lock();
        try {
            Player player = players.get(PlayerNames.key(name));
            if (player != null && player.audience.equals(audience)) {
                remove(player, "left");
            }
        } finally {
            lock.unlock();
        }
    }

    LobbyAnswer.InRoom create(String name, String game, Mode mode, int rounds, int capacity, boolean listed)
            throws Refusal {
        lock.lock();
        try {
            Player player = outside(name);
            if (rooms.size() >= MAX_ROOMS) {
                throw new Refusal("too-many-rooms", "there are " + MAX_ROOMS + " rooms, which is the limit");
            }
            Game kind = game(game);
            String code = RoomCodes.next(world.random(), rooms::containsKey);
            Room room = new Room(new RoomRules(code, kind, mode, rounds, capacity, listed, false), world);
            rooms.put(code, room);
            return enter(player, room, Member.Role.PLAYER);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Opens a room that stays, for a listener that is bound to it, unless it is there already.
     *
     * @param code 1 to 12 letters A to Z and digits
     * @param game one of the lobby's
     * @throws IllegalArgumentException where there is no such game
     */
    public void openPermanentRoom(String code, String game) {
        Game kind = games.stream()
                .filter(g -> g.name().equals(game))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no game " + game));
        lock.lock();
        try {
            rooms.computeIfAbsent(
                    code,
                    _ -> new Room(
                            new RoomRules(
                                    code, kind, Mode.RACE, RoomRules.MAX_ROUNDS, RoomRules.MAX_CAPACITY, true, true),
                            world));
        } finally {
            lock.unlock();
        }
    }

    LobbyAnswer.InRoom join(String name, String code, Member.Role role) throws Refusal {
        lock.lock();
        try {
            Player player = outside(name);
            Room room = rooms.get(RoomCodes.normal(code));
            if (room == null) {
                throw new Refusal("no-room", "there is no room " + CleanText.quote(code) + ": rooms lists them");
            }
            return enter(player, room, role);
        } finally {
            lock.unlock();
        }
    }

    void leave(String name) throws Refusal {
        lock.lock();
        try {
            Player player = player(name);
            Room room = requireRoom(player);
            room.leave(name, "left");
            player.room = null;
            dropIfEmpty(room);
        } finally {
            lock.unlock();
        }
    }

    /** Seats a bot in a player's room. */
    void addBot(String name, String kind) throws Refusal {
        Room room = room(name);
        List<BotKind> kinds = room.rules().game().bots();
        BotKind bot = kinds.stream()
                .filter(k -> k.name().equals(kind.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "no-bot",
                        "there is no such bot for " + room.rules().game().name() + "; there is "
                                + String.join(
                                        ", ", kinds.stream().map(BotKind::name).toList())));
        BotPlayer.seat(bot, room, world);
    }

    /** The room that a player is in. */
    Room room(String name) throws Refusal {
        lock.lock();
        try {
            return requireRoom(player(name));
        } finally {
            lock.unlock();
        }
    }

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

    List<RoomInfo> listedRooms() {
        return snapshot().stream()
                .filter(room -> room.rules().listed())
                .map(Room::info)
                .toList();
    }

    /** Everybody in a player's room; everybody there is for a player who is in none. */
    List<Person> people(String name) throws Refusal {
        lock.lock();
        try {
            Room room = player(name).room;
            if (room != null) {
                return room.people();
            }
            return players.values().stream()
                    .sorted(Comparator.comparing(p -> p.name))
                    .map(p -> new Person(p.name, "player", 0, !p.lost))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** Whether a player is in the middle of a round. */
    boolean isPlaying(String name) {
        lock.lock();
        try {
            Player player = players.get(PlayerNames.key(name));
            return player != null
                    && player.room != null
                    && player.room.view(player.name).isPresent();
        } finally {
            lock.unlock();
        }
    }

    /** Does what time has come for, in every room. */
    void tick() {
        for (Room room : snapshot()) {
            room.tick();
        }
        lock.lock();
        try {
            long now = now();
            List<Player> gone = players.values().stream()
                    .filter(p -> p.lost
                            && now - p.lostNanos >= world.timing().seatKept().toNanos())
                    .toList();
            gone.forEach(player -> remove(player, "gone"));
        } finally {
            lock.unlock();
        }
    }

    Room.World world() {
        return world;
    }

    private Greeting takeOver(Player player, Audience audience) throws Refusal {
        // First: where the seat has just been given up, everything stays as it is.
        Optional<LobbyAnswer.InRoom> room =
                player.room == null ? Optional.empty() : Optional.of(player.room.back(player.name, audience));
        Audience before = player.audience;
        player.audience = audience;
        player.lost = false;
        String token = Tokens.next(secrets);
        player.tokenDigest = Tokens.digest(token);
        before.tell(new LobbyEvent.TakenOver(player.name));
        before.hangUp();
        return new Greeting(player.name, token, true, room);
    }

    private String seat(String name, Audience audience) {
        String token = Tokens.next(secrets);
        Bytes digest = Tokens.digest(token);
        players.put(PlayerNames.key(name), new Player(name, audience, digest));
        return token;
    }

    private LobbyAnswer.InRoom enter(Player player, Room room, Member.Role role) throws Refusal {
        LobbyAnswer.InRoom inRoom = room.enter(player.name, role, player.audience);
        player.room = room;
        return inRoom;
    }

    private void remove(Player player, String why) {
        players.remove(PlayerNames.key(player.name));
        Room room = player.room;
        if (room != null) {
            room.leave(player.name, why);
            dropIfEmpty(room);
        }
    }

    private void dropIfEmpty(Room room) {
        if (!room.rules().permanent() && room.isEmpty()) {
            rooms.remove(room.rules().code());
            room.close();
        }
    }

    private Player outside(String name) throws Refusal {
        Player player = player(name);
        if (player.room != null) {
            throw new Refusal(
                    "in-room", "you are in room " + player.room.rules().code() + ": leave it first");
        }
        return player;
    }

    private Player player(String name) throws Refusal {
        Player player = players.get(PlayerNames.key(name));
        if (player == null) {
            throw new Refusal("no-name", "take a name first");
        }
        return player;
    }

    private static Room requireRoom(Player player) throws Refusal {
        @Nullable Room room = player.room;
        if (room == null) {
            throw new Refusal("no-room", "you are in no room: join one, or create one");
        }
        return room;
    }

    private List<Room> snapshot() {
        lock.lock();
        try {
            return new ArrayList<>(rooms.values());
        } finally {
            lock.unlock();
        }
    }

    private long now() {
        return world.nanoTime().getAsLong();
    }
}
