package recess.server.lobby;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.common.game.Game;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.RefusalCode;
import recess.common.message.RoomInfo;
import recess.common.room.Refusal;
import recess.common.text.PlayerNames;
import recess.server.store.AttendanceStore;

/** Everybody with a name, and the rooms that they are in. Thread-safe. */
public final class Lobby {
    /** How long a seat of the same address may take to be lost, where a script that comes back may be its owner. */
    private static final Duration OLD_CONNECTION = Duration.ofMillis(100);

    private final Room.World world;
    private final RandomGenerator secrets;
    private final Guard guard = new Guard();
    private final Players players = new Players();
    private final Rooms rooms;
    private final Bots bots;
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
        this.bots = new Bots(rooms);
    }

    /**
     * What {@link #hello} came to.
     *
     * @param bot whether a program plays
     */
    record Greeting(String name, String token, boolean resumed, boolean bot, Optional<LobbyAnswer.InRoom> room) {}

    /** A script's seat: under which name, and what is going on there. */
    record RawSeating(String name, LobbyAnswer.InRoom room) {}

    /**
     * Takes a name, or takes over the seat that a token belongs to. A seat whose connection is lost goes back to the address
     * that it was lost from without a token: a program that is started again has none.
     */
    Greeting hello(String wanted, Optional<String> token, InetAddress from, Audience audience) throws Refusal {
        return hello(wanted, token, false, from, audience);
    }

    /** @param bot whether a program plays */
    Greeting hello(String wanted, Optional<String> token, boolean bot, InetAddress from, Audience audience)
            throws Refusal {
        String name = PlayerNames.normal(wanted);
        Optional<String> objection = PlayerNames.objection(name);
        if (objection.isPresent()) {
            throw new Refusal(RefusalCode.BAD_NAME, objection.get());
        }
        if (rooms.isNameOfABot(name)) {
            throw new Refusal(RefusalCode.BAD_NAME, "the name '" + name + "' is one of the bots'");
        }
        sanctions.requireWelcome(name);
        return guard.ask(() -> {
            Optional<Player> known = players.find(name);
            if (known.isPresent()) {
                Player player = known.get();
                boolean hasToken = token.filter(player.tokens::admit).isPresent();
                if (hasToken || (player.isLostSeatOf(from) && !player.raw)) {
                    return takeOver(player, from, audience);
                }
                if (!player.hasGone()) {
                    throw new Refusal(
                            RefusalCode.NAME_IN_USE, "name in use: '" + name + "'; take another, or send its token");
                }
                remove(player, LobbyEvent.Left.Reason.GONE);
            }
            requireNoLookalike(name);
            Player player = new Player(name, false, from, audience, world.nanoTime());
            player.bot = bot;
            players.add(player);
            return new Greeting(name, player.tokens.next(secrets), false, bot, Optional.empty());
        });
    }

    /**
     * Seats a client that knows nothing of rooms: where it, or another from its address, has lost a seat in the room, there;
     * otherwise under a made-up name, {@code guest}, {@code guest-2}, ... A seat that is not lost is never taken.
     *
     * @param code the room's
     */
    RawSeating sitRaw(String code, InetAddress from, Audience audience) throws Refusal {
        return guard.ask(() -> {
            Room wanted = rooms.find(code);
            // A script that comes back at once may be faster than the news that its old connection has ended.
            guard.await(
                    () -> players.lostRawSeat(wanted, from).isPresent() || !players.hasRawSeat(wanted, from),
                    OLD_CONNECTION);
            Room room = rooms.find(code);
            Optional<Player> own = players.lostRawSeat(room, from);
            if (own.isPresent()) {
                return new RawSeating(
                        own.get().name,
                        takeOver(own.get(), from, audience).room().orElseThrow());
            }
            Player player = new Player(nameOfAGuest(), true, from, audience, world.nanoTime());
            LobbyAnswer.InRoom seat = enter(player, room, Member.Role.RAW_PLAYER);
            players.add(player);
            return new RawSeating(player.name, seat);
        });
    }

    private void requireNoLookalike(String name) throws Refusal {
        Optional<Player> lookalike = players.lookalike(name);
        if (lookalike.isPresent() && lookalike.get().hasGone()) {
            remove(lookalike.get(), LobbyEvent.Left.Reason.GONE);
        } else if (lookalike.isPresent()) {
            throw new Refusal(
                    RefusalCode.BAD_NAME,
                    "the name '" + name + "' reads like '" + lookalike.get().name + "', who is here: take another");
        }
    }

    private String nameOfAGuest() {
        for (int number = 1; ; number++) {
            String name = number == 1 ? "guest" : "guest-" + number;
            if (players.lookalike(name).isEmpty() && !sanctions.isBanned(name)) {
                return name;
            }
        }
    }

    /**
     * The connection is lost, unless another one has the name already. A seat in a room is kept for a while; without one
     * anybody may take the name.
     */
    void lost(String name, Audience audience) {
        guard.run(() -> players.find(name, audience).ifPresent(player -> {
            player.audience = Audience.NOBODY;
            player.lost = true;
            player.gameAlone = "";
            player.lostNanos = now();
            if (player.room != null) {
                player.room.lost(name);
            }
            players.oneTooMany(player).ifPresent(gone -> remove(gone, LobbyEvent.Left.Reason.GONE));
            guard.changed();
        }));
    }

    /** The player plays a game alone, of which the lobby knows nothing else; or no longer. */
    void playsAlone(String name, Audience audience, Optional<String> game) {
        guard.run(() -> players.find(name, audience).ifPresent(player -> player.gameAlone = game.orElse("")));
    }

    /** The player says goodbye: name and seat are free. */
    void bye(String name, Audience audience) {
        guard.run(() -> players.find(name, audience).ifPresent(player -> remove(player, LobbyEvent.Left.Reason.LEFT)));
    }

    LobbyAnswer.InRoom create(String name, String game, Mode mode, int rounds, int capacity, boolean listed)
            throws Refusal {
        return guard.ask(() -> {
            Player player = players.requireOutside(name);
            player.stir(now());
            Room room = rooms.open(game, mode, rounds, capacity, listed, player.origin(), players);
            return enter(player, room, Member.Role.PLAYER);
        });
    }

    /**
     * A listener seats its clients in a room from now on. Where it is not there, it is opened, and stays until the last such
     * listener is closed.
     *
     * @param code 1 to 12 letters A to Z and digits
     * @param rounds of a match, 1 to 99; empty for any number, and for rounds without end where the room is opened
     * @param mode empty for either, and for a race where the room is opened
     * @throws Refusal where the room is another one, or goes when it is empty
     */
    public void bind(String code, String game, OptionalInt rounds, Optional<Mode> mode) throws Refusal {
        guard.run(() -> rooms.bind(code, rooms.game(game), rounds, mode));
    }

    /** A listener that was bound to a room is closed. */
    public void unbind(String code) {
        guard.run(() -> rooms.unbind(code));
    }

    LobbyAnswer.InRoom join(String name, String code, Member.Role role) throws Refusal {
        return guard.ask(() -> {
            Player player = players.requireOutside(name);
            // First: wrong codes count too, so that trying them all takes for ever.
            player.stir(now());
            return enter(player, rooms.find(code), role);
        });
    }

    void leave(String name) throws Refusal {
        guard.run(() -> {
            Room room = players.requireRoom(name);
            players.require(name).stir(now());
            room.leave(name, LobbyEvent.Left.Reason.LEFT);
            players.require(name).room = null;
            rooms.dropIfEmpty(room);
        });
    }

    /** Stops the clock between rounds of a player's room, or lets it go on; for its host. */
    void pause(String name, boolean on) throws Refusal {
        guard.run(() -> {
            Room room = players.requireRoom(name);
            players.require(name).stir(now());
            room.pause(name, on);
        });
    }

    /** Seats a bot in a player's room, for its host. */
    void addBot(String name, String kind) throws Refusal {
        guard.run(() -> bots.seat(players.requireRoom(name), kind, Optional.of(name)));
    }

    /** Takes a bot out of a player's room, for its host. */
    void removeBot(String name, String bot) throws Refusal {
        guard.run(() -> {
            Room room = players.requireRoom(name);
            players.require(name).stir(now());
            room.removeBot(bot, Optional.of(name));
        });
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
            throw new Refusal(RefusalCode.NAME_IN_USE, "another connection has the seat of '" + name + "'");
        }
    }

    /** Whether a player has not said too much lately; counts one more. */
    boolean maySay(String name) throws Refusal {
        return guard.ask(() -> players.require(name).chat.admits(now()));
    }

    Game game(String name) throws Refusal {
        return rooms.game(name);
    }

    /** The rooms that are listed, those that nobody is in last; as many as one answer holds. */
    LobbyAnswer.Rooms listedRooms() {
        List<Room> listed = guard.ask(rooms::all).stream()
                .filter(room -> room.rules().listed())
                .toList();
        if (listed.size() > LobbyAnswer.MAX_ROWS) {
            Set<Room> leftBehind = listed.stream()
                    .filter(room -> room.use() == Room.Use.LEFT_BEHIND)
                    .collect(Collectors.toSet());
            listed = Stream.concat(
                            listed.stream().filter(room -> !leftBehind.contains(room)),
                            listed.stream().filter(leftBehind::contains))
                    .toList();
        }
        return new LobbyAnswer.Rooms(
                listed.stream().limit(LobbyAnswer.MAX_ROWS).map(Room::info).toList(),
                Math.max(0, listed.size() - LobbyAnswer.MAX_ROWS));
    }

    /** Everybody in a player's room; everybody there is for a player who is in none. As many as one answer holds. */
    LobbyAnswer.People people(String name) throws Refusal {
        Optional<Room> room = guard.ask(() -> Optional.ofNullable(players.require(name).room));
        return room.map(Room::peopleTold).orElseGet(() -> guard.ask(players::people));
    }

    /** Whether a round is running in any room. */
    public boolean isAnybodyPlaying() {
        return guard.ask(rooms::all).stream().anyMatch(room -> room.info().state() == RoomInfo.State.RUNNING);
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
            gone.forEach(player -> remove(player, LobbyEvent.Left.Reason.GONE));
        });
    }

    Room.World world() {
        return world;
    }

    /** What the teacher may do to rooms. */
    public Operator operator() {
        return new Operator(world.events(), guard, players, rooms, bots);
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

    private Greeting takeOver(Player player, InetAddress from, Audience audience) throws Refusal {
        // First: where the seat has just been given up, everything stays as it is.
        Optional<LobbyAnswer.InRoom> room =
                player.room == null ? Optional.empty() : Optional.of(player.room.back(player.name, audience));
        Audience before = player.audience;
        player.takenOverBy(audience, from);
        player.gameAlone = "";
        before.tell(new LobbyEvent.TakenOver(player.name));
        before.hangUp();
        player.pace.wake();
        return new Greeting(player.name, player.tokens.next(secrets), true, player.bot, room);
    }

    private LobbyAnswer.InRoom enter(Player player, Room room, Member.Role role) throws Refusal {
        LobbyAnswer.InRoom inRoom = room.enter(new Member(player.name, role, player.bot, player.audience));
        player.room = room;
        return inRoom;
    }

    private void remove(Player player, LobbyEvent.Left.Reason why) {
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
