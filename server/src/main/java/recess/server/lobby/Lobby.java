package recess.server.lobby;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
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
    private final Players players = new Players();
    private final Rooms rooms;
    private final Sanctions sanctions = new Sanctions();
    private final Attendance attendance;
    private volatile boolean stopping;

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
        if (rooms.isNameOfABot(name)) {
            throw new Refusal("bad-name", "the name '" + name + "' is one of the bots'");
        }
        sanctions.requireWelcome(name);
        return guard.ask(() -> {
            Optional<Player> known = players.find(name);
            if (known.isEmpty()) {
                return new Greeting(name, seat(name, audience), false, Optional.empty());
            }
            if (token.isEmpty() || !known.get().tokens.admit(token.get())) {
                throw new Refusal("name-in-use", "name in use: '" + name + "'; take another, or send its token");
            }
            return takeOver(known.get(), audience);
        });
    }

    /** Takes a made-up name for a client that knows of none: {@code guest}, {@code guest-2}, ... */
    String seatGuest(Audience audience) {
        return guard.ask(() -> {
            for (int number = 1; ; number++) {
                String name = number == 1 ? "guest" : "guest-" + number;
                if (players.find(name).isEmpty() && !sanctions.isBanned(name)) {
                    seat(name, audience);
                    return name;
                }
            }
        });
    }

    /** The connection is lost: name and seat are kept for a while, unless another connection has them already. */
    void lost(String name, Audience audience) {
        guard.run(() -> players.find(name, audience).ifPresent(player -> {
            player.audience = Audience.NOBODY;
            player.lost = true;
            player.gameAlone = "";
            player.lostNanos = now();
            if (player.room != null) {
                player.room.lost(name);
            }
        }));
    }

    /** The player plays a game alone, of which the lobby knows nothing else; or no longer. */
    void playsAlone(String name, Audience audience, Optional<String> game) {
        guard.run(() -> players.find(name, audience).ifPresent(player -> player.gameAlone = game.orElse("")));
    }

    /** The player says goodbye: name and seat are free. */
    void bye(String name, Audience audience) {
        guard.run(() -> players.find(name, audience).ifPresent(player -> remove(player, "left")));
    }

    LobbyAnswer.InRoom create(String name, String game, Mode mode, int rounds, int capacity, boolean listed)
            throws Refusal {
        return guard.ask(() -> {
            Player player = players.requireOutside(name);
            return enter(player, rooms.open(game, mode, rounds, capacity, listed), Member.Role.PLAYER);
        });
    }

    /**
     * A listener seats its clients in a room from now on. Where it is not there, it is opened, and stays until the last such
     * listener is closed.
     *
     * @param code 1 to 12 letters A to Z and digits
     * @throws Operator.RefusedException where the room plays another game, or goes when it is empty
     */
    public void bind(String code, String game) throws Operator.RefusedException {
        try {
            guard.run(() -> rooms.bind(code, rooms.game(game)));
        } catch (Refusal e) {
            throw new Operator.RefusedException(e);
        }
    }

    /** A listener that was bound to a room is closed. */
    public void unbind(String code) {
        guard.run(() -> rooms.unbind(code));
    }

    LobbyAnswer.InRoom join(String name, String code, Member.Role role) throws Refusal {
        return guard.ask(() -> {
            Player player = players.requireOutside(name);
            return enter(player, rooms.find(code), role);
        });
    }

    void leave(String name) throws Refusal {
        guard.run(() -> {
            Room room = players.requireRoom(name);
            room.leave(name, "left");
            players.require(name).room = null;
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
        return guard.ask(() -> players.requireRoom(name));
    }

    /**
     * Waits until a player may make one more move.
     *
     * @param hungUp whether the connection that it came from has lost the seat to another, so that it does not count
     */
    void awaitMove(String name, BooleanSupplier hungUp) throws Refusal {
        if (!guard.ask(() -> players.require(name).pace).await(hungUp)) {
            throw new Refusal("name-in-use", "another connection has the seat of '" + name + "'");
        }
    }

    /** Whether a player has not said too much lately; counts one more. */
    boolean maySay(String name) throws Refusal {
        return guard.ask(() -> players.require(name).chat.admits(now()));
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
            Room room = players.require(name).room;
            return room == null ? players.people() : room.people();
        });
    }

    /** Whether a round is running in any room. */
    public boolean isAnybodyPlaying() {
        return guard.ask(rooms::all).stream()
                .anyMatch(room -> room.info().state().equals("running"));
    }

    /** Whether a player is in a round whose end has not been told yet. */
    boolean isPlaying(String name) {
        return guard.ask(() -> players.find(name)
                .filter(player -> player.room != null && player.room.isInRound(player.name))
                .isPresent());
    }

    /** No round begins by itself any more: the server stops. */
    public void endAfterTheseRounds() {
        stopping = true;
    }

    /** Does what time has come for, in every room. */
    void tick() {
        boolean mayBegin = !stopping;
        guard.ask(rooms::all).forEach(room -> room.tick(mayBegin));
        guard.run(() -> {
            long now = now();
            List<Player> gone = players.all().stream()
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
        player.gameAlone = "";
        before.tell(new LobbyEvent.TakenOver(player.name));
        before.hangUp();
        player.pace.wake();
        return new Greeting(player.name, player.tokens.next(secrets), true, room);
    }

    private String seat(String name, Audience audience) {
        Player player = new Player(name, audience, world.nanoTime());
        players.add(player);
        return player.tokens.next(secrets);
    }

    private LobbyAnswer.InRoom enter(Player player, Room room, Member.Role role) throws Refusal {
        LobbyAnswer.InRoom inRoom = room.enter(player.name, role, player.audience);
        player.room = room;
        return inRoom;
    }

    private void remove(Player player, String why) {
        players.remove(player);
        attendance.forget(player.name);
        Room room = player.room;
        if (room != null) {
            room.leave(player.name, why);
            rooms.dropIfEmpty(room);
        }
    }

    private long now() {
        return world.nanoTime().getAsLong();
    }
}
