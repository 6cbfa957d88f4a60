package recess.server.lobby;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import recess.common.game.BotKind;
import recess.common.game.Game;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.Person;
import recess.common.message.RoomInfo;
import recess.common.text.PlayerNames;
import recess.server.store.AttendanceStore;

/** Everybody with a name, and the rooms that they are in. Thread-safe. */
public final class Lobby {
    private final Room.World world;
    private final RandomGenerator secrets;
    private final Guard guard = new Guard();
    private final Map<String, Player> players = new HashMap<>();
    private final Rooms rooms;
    private final Sanctions sanctions = new Sanctions();
    private final Attendance attendance;

    /** @param secrets where tokens come from: not to be predicted */
    Lobby(List<Game> games, Room.World world, RandomGenerator secrets) {
        this(games, world, secrets, new Attendance(AttendanceStore.NONE));
    }

    Lobby(List<Game> games, Room.World world, RandomGenerator secrets, Attendance attendance) {
        this.attendance = attendance;
        this.world = world;
        this.secrets = secrets;
        this.rooms = new Rooms(games, world);
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
        sanctions.requireWelcome(name);
        return guard.ask(() -> {
            Player known = players.get(PlayerNames.key(name));
            if (known == null) {
                return new Greeting(name, seat(name, audience), false, Optional.empty());
            }
            if (token.isEmpty() || !known.tokens.admit(token.get())) {
                throw new Refusal("name-in-use", "name in use: '" + name + "'; take another, or send its token");
            }
            return takeOver(known, audience);
        });
    }

    /** Takes a made-up name for a client that knows of none: {@code guest}, {@code guest-2}, ... */
    String seatGuest(Audience audience) {
        return guard.ask(() -> {
            for (int number = 1; ; number++) {
                String name = number == 1 ? "guest" : "guest-" + number;
                if (!players.containsKey(name)) {
                    seat(name, audience);
                    return name;
                }
            }
        });
    }

    /** The connection is lost: name and seat are kept for a while, unless another connection has them already. */
    void lost(String name, Audience audience) {
        guard.run(() -> {
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
        });
    }

    /** The player says goodbye: name and seat are free. */
    void bye(String name, Audience audience) {
        guard.run(() -> {
            Player player = players.get(PlayerNames.key(name));
            if (player != null && player.audience.equals(audience)) {
                remove(player, "left");
            }
        });
    }

    LobbyAnswer.InRoom create(String name, String game, Mode mode, int rounds, int capacity, boolean listed)
            throws Refusal {
        return guard.ask(() -> {
            Player player = outside(name);
            return enter(player, rooms.open(game, mode, rounds, capacity, listed), Member.Role.PLAYER);
        });
    }

    /**
     * Opens a room that stays, for a listener that is bound to it, unless it is there already.
     *
     * @param code 1 to 12 letters A to Z and digits
     * @param game one of the lobby's
     * @throws IllegalArgumentException where there is no such game
     */
    public void openPermanentRoom(String code, String game) {
        try {
            guard.run(() -> rooms.openPermanent(code, rooms.game(game)));
        } catch (Refusal e) {
            throw new IllegalArgumentException(e);
        }
    }

    LobbyAnswer.InRoom join(String name, String code, Member.Role role) throws Refusal {
        return guard.ask(() -> {
            Player player = outside(name);
            return enter(player, rooms.find(code), role);
        });
    }

    void leave(String name) throws Refusal {
        guard.run(() -> {
            Player player = player(name);
            Room room = requireRoom(player);
            room.leave(name, "left");
            player.room = null;
            rooms.dropIfEmpty(room);
        });
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
        return guard.ask(() -> requireRoom(player(name)));
    }

    Game game(String name) throws Refusal {
        return rooms.game(name);
    }

    List<RoomInfo> listedRooms() {
        return guard.ask(rooms::all).stream()
                .filter(room -> room.rules().listed())
                .map(Room::info)
                .toList();
    }

    /** Everybody in a player's room; everybody there is for a player who is in none. */
    List<Person> people(String name) throws Refusal {
        return guard.ask(() -> {
            Room room = player(name).room;
            return room == null ? everybody() : room.people();
        });
    }

    /** Whether a round is running in any room. */
    public boolean isAnybodyPlaying() {
        return guard.ask(rooms::all).stream()
                .anyMatch(room -> room.info().state().equals("running"));
    }

    /** Whether a player is in the middle of a round. */
    boolean isPlaying(String name) {
        return guard.ask(() -> {
            Player player = players.get(PlayerNames.key(name));
            return player != null
                    && player.room != null
                    && player.room.view(player.name).isPresent();
        });
    }

    /** Does what time has come for, in every room. */
    void tick() {
        guard.ask(rooms::all).forEach(Room::tick);
        guard.run(() -> {
            long now = now();
            List<Player> gone = players.values().stream()
                    .filter(p -> p.lost
                            && now - p.lostNanos >= world.timing().seatKept().toNanos())
                    .toList();
            gone.forEach(player -> remove(player, "gone"));
        });
    }

    Room.World world() {
        return world;
    }

    /** What the teacher may do to rooms. */
    public Operator operator() {
        return new Operator(world.events(), guard, players, rooms);
    }

    /** Who is there, for the teacher. */
    public Register register() {
        return new Register(world.events(), guard, players, rooms, sanctions, attendance);
    }

    Sanctions sanctions() {
        return sanctions;
    }

    Attendance attendance() {
        return attendance;
    }

    private Greeting takeOver(Player player, Audience audience) throws Refusal {
        // First: where the seat has just been given up, everything stays as it is.
        Optional<LobbyAnswer.InRoom> room =
                player.room == null ? Optional.empty() : Optional.of(player.room.back(player.name, audience));
        Audience before = player.audience;
        player.audience = audience;
        player.lost = false;
        before.tell(new LobbyEvent.TakenOver(player.name));
        before.hangUp();
        return new Greeting(player.name, player.tokens.next(secrets), true, room);
    }

    private String seat(String name, Audience audience) {
        Player player = new Player(name, audience);
        players.put(PlayerNames.key(name), player);
        return player.tokens.next(secrets);
    }

    private LobbyAnswer.InRoom enter(Player player, Room room, Member.Role role) throws Refusal {
        LobbyAnswer.InRoom inRoom = room.enter(player.name, role, player.audience);
        player.room = room;
        return inRoom;
    }

    private void remove(Player player, String why) {
        players.remove(PlayerNames.key(player.name));
        attendance.forget(player.name);
        Room room = player.room;
        if (room != null) {
            room.leave(player.name, why);
            rooms.dropIfEmpty(room);
        }
    }

    private List<Person> everybody() {
        return players.values().stream()
                .sorted(Comparator.comparing(p -> p.name))
                .map(p -> new Person(p.name, "player", 0, !p.lost))
                .toList();
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

    private long now() {
        return world.nanoTime().getAsLong();
    }
}
