package recess.server.lobby;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.common.game.Game;
import recess.common.game.RawValues;
import recess.common.game.SetRules;
import recess.common.message.Door;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest.CreateRoom;
import recess.common.message.Mode;
import recess.common.message.TaskInfo;
import recess.common.room.Audience;
import recess.common.room.Guard;
import recess.common.room.Participant;
import recess.common.room.Refusal;
import recess.common.room.Room;
import recess.common.room.RoomContext;
import recess.common.room.Seat;
import recess.server.event.EventSink;
import recess.server.event.Source;
import recess.server.roster.ClassList;
import recess.server.roster.Student;
import recess.server.share.Origin;
import recess.server.store.KeptStore;
import recess.server.store.ResultStore;

/** Everybody with a name, and the rooms that they are in. Thread-safe. */
public final class Lobby {
    private static final int TICKS_BETWEEN_SAVINGS = 5;

    /**
     * What a lobby needs of the server.
     *
     * @param context for its rooms
     * @param secrets where tokens come from: not to be predicted
     */
    record World(
            RoomContext context,
            RandomGenerator secrets,
            ResultStore results,
            Attendance attendance,
            KeptStore kept,
            EventSink events) {}

    private final World world;
    private final Guard guard = new Guard();
    private final Players players = new Players();
    private final Sanctions sanctions = new Sanctions();
    private final CodeTrials trials;
    private final Rooms rooms;
    private final Bots bots;
    private final Presence presence;
    private final List<Door> doors = new CopyOnWriteArrayList<>();
    private final Keeper keeper;
    private volatile Supplier<List<TaskInfo>> tasks = List::of;
    private int ticks;
    private volatile boolean stopping;

    Lobby(List<Game> games, World world) {
        this.world = world;
        this.trials = new CodeTrials(world.context().nanoTime());
        this.rooms = new Rooms(games, world.context());
        this.bots = new Bots(rooms);
        this.presence =
                new Presence(guard, players, rooms, sanctions, world.attendance(), world.context(), world.secrets());
        this.keeper = new Keeper(world.kept(), guard, players, rooms, sanctions, world.attendance(), world.context());
        keeper.restore();
    }

    /** What {@link Presence#hello} came to. */
    record Greeting(Participant who, String token, boolean resumed, Optional<LobbyAnswer.InRoom> room) {
        String name() {
            return who.name();
        }

        /** Whether a program plays. */
        boolean bot() {
            return who.isProgram();
        }
    }

    /** A script's seat: whose, and what is going on there. */
    record RawSeating(Participant who, Seat seat, LobbyAnswer.InRoom room) {
        String name() {
            return who.name();
        }
    }

    /** Who has which name. */
    Presence presence() {
        return presence;
    }

    /**
     * A token for whoever has proved to have the private half of a key: names that are taken with it belong to the key until the
     * server stops, and nobody gets them without it.
     */
    public String proof(byte[] publicKey) {
        return presence.proof(publicKey);
    }

    /** The names of a proof's owner whose seats are kept for lost connections, the latest first. */
    public List<String> lostSeatsOf(String proof) {
        return presence.lostSeatsOf(proof);
    }

    /** Whether somebody may act under a name, with a proof or without one: it is not banned, and not another's. */
    public boolean isOpenTo(String name, Optional<String> proof) {
        return !sanctions.isBanned(name) && presence.isOpenTo(name, proof);
    }

    /** The player plays a game alone, of which the lobby knows nothing else; or no longer. */
    void playsAlone(String name, Audience audience, Optional<String> game) {
        guard.run(() -> players.find(name, audience).ifPresent(player -> player.gameAlone = game.orElse("")));
    }

    LobbyAnswer.InRoom create(String name, CreateRoom wanted) throws Refusal {
        return guard.ask(() -> {
            Player player = players.requireOutside(name);
            player.who.change();
            return enter(player, rooms.open(wanted, player.origin(), players), true);
        });
    }

    /** @param plays whether to play, and not to watch */
    LobbyAnswer.InRoom join(String name, String code, boolean plays) throws Refusal {
        return guard.ask(() -> {
            Player player = players.requireOutside(name);
            // First: wrong codes count too, so that trying them all takes for ever.
            player.who.change();
            tryCode(code, player.origin());
            return enter(player, rooms.find(code), plays);
        });
    }

    private static LobbyAnswer.InRoom enter(Player player, Room room, boolean plays) throws Refusal {
        LobbyAnswer.InRoom inRoom = room.enter(player.who, plays);
        player.room = room;
        return inRoom;
    }

    void leave(String name) throws Refusal {
        guard.run(() -> {
            Room room = players.requireRoom(name);
            Player player = players.require(name);
            player.who.change();
            room.leave(name, LobbyEvent.Left.Reason.LEFT);
            player.room = null;
            rooms.dropIfEmpty(room);
        });
    }

    /** The place of a player who is in a room. */
    Seat seat(String name) throws Refusal {
        return guard.ask(() -> players.requireRoom(name).seat(players.require(name).who));
    }

    /** Whether a player is in a room. */
    boolean isInRoom(String name) {
        return guard.ask(
                () -> players.find(name).filter(player -> player.room != null).isPresent());
    }

    /** The game of the room that a player is in. */
    Optional<Game> gameInRoom(String name) {
        return guard.ask(() -> players.find(name)
                .map(player -> player.room)
                .map(room -> room.rules().game()));
    }

    /** Seats a bot in a player's room, for its host. */
    void addBot(String name, String kind) throws Refusal {
        guard.run(() -> {
            Room room = players.requireRoom(name);
            bots.makeWayFor(room);
            room.seatBot(kind, players.require(name).who);
        });
    }

    Game game(String name) throws Refusal {
        return rooms.games().game(name);
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
        Optional<Seat> seat = guard.ask(() -> {
            Player player = players.require(name);
            return Optional.ofNullable(player.room).map(room -> room.seat(player.who));
        });
        return seat.map(Seat::people).orElseGet(this::people);
    }

    /** Everybody there is, as many as one answer holds. */
    LobbyAnswer.People people() {
        return guard.ask(players::people);
    }

    /** Those of the lobby, and those of the player's room: of other rooms nobody is told. */
    LobbyAnswer.Doors doors(String name) throws Refusal {
        String room = guard.ask(() -> Optional.ofNullable(players.require(name).room)
                .map(at -> at.rules().code())
                .orElse(""));
        return new LobbyAnswer.Doors(doors.stream()
                .filter(door -> door.room().isEmpty() || door.room().equals(room))
                .limit(LobbyAnswer.MAX_ROWS)
                .toList());
    }

    /** From now on everybody is told of these tasks; they are worked out when somebody asks. */
    public void tell(Supplier<List<TaskInfo>> ofTasks) {
        tasks = ofTasks;
    }

    /** The tasks of the class that are open, as everybody may see them. */
    public List<TaskInfo> tasks() {
        return tasks.get();
    }

    /**
     * Counts a code that somebody tries.
     *
     * @throws Refusal where an address has tried too many wrong ones; not for rooms that are listed
     */
    public void tryCode(String code, Origin origin) throws Refusal {
        guard.run(() -> {
            Optional<Room> room = rooms.at(code);
            if (room.filter(found -> found.rules().listed()).isEmpty()) {
                trials.count(origin, room.isPresent());
            }
        });
    }

    /**
     * A room that is shown on a wall: whoever looks is nobody in it. Empty where there is none of that code, which counts once,
     * by {@link #tryCode}, however long one waits for it.
     */
    public Optional<Room> findRoom(String code) {
        return guard.ask(() -> rooms.at(code));
    }

    /** There is another way in. */
    public void opened(Door door) {
        doors.add(door);
    }

    /** It is closed for newcomers. */
    public void closed(Door door) {
        doors.remove(door);
    }

    /** Whether a round is running in any room. */
    public boolean isAnybodyPlaying() {
        return guard.ask(rooms::all).stream().anyMatch(Room::isRoundRunning);
    }

    /** Whether a player is in a round whose end has not been told yet. */
    boolean isPlaying(String name) {
        return guard.ask(() -> players.find(name)
                .filter(player -> player.room != null && player.room.isInRound(player.name()))
                .isPresent());
    }

    /**
     * A listener seats its clients in a room from now on. Where it is not there, it is opened, and stays until the last such
     * listener is closed.
     *
     * @param code 1 to 12 letters A to Z and digits
     * @param set rules that its game has to have; the others may be any
     * @param rounds of a match, 1 to 99; empty for any number, and for rounds without end where the room is opened
     * @param mode empty for either, and for a race where the room is opened
     * @return the rules that its game has
     * @throws Refusal where the room is another one, or goes when it is empty
     */
    public SetRules bind(String code, String game, RawValues set, OptionalInt rounds, Optional<Mode> mode)
            throws Refusal {
        return guard.ask(() -> rooms.bind(code, new RoomWish(game, set, rounds, mode), players));
    }

    /** A listener that was bound to a room is closed. */
    public void unbind(String code) {
        guard.run(() -> rooms.unbind(code));
    }

    /** No round begins by itself any more: the server stops. */
    public void endAfterTheseRounds() {
        stopping = true;
    }

    /** Does what time has come for. */
    void tick() {
        boolean mayBegin = !stopping;
        guard.ask(rooms::all).forEach(room -> room.tick(mayBegin));
        presence.tick();
        if (ticks++ % TICKS_BETWEEN_SAVINGS == 0) {
            guard.run(trials::forgetQuiet);
            var _ = keeper.save();
        }
    }

    /** Nobody moves any more: what there is now outlives the server. */
    void keep() {
        keeper.saveNow();
    }

    /** All listeners are open: rooms of an earlier run that were for listeners, and for which there is none, are closed. */
    public void dropUnbound() {
        guard.run(() -> rooms.all().stream()
                .filter(room -> rooms.isForListeners(room) && !rooms.isBound(room))
                .forEach(room -> rooms.close(room, players)));
    }

    World world() {
        return world;
    }

    /** What the teacher may do to rooms. */
    public Operator operator() {
        return new Operator(world.events(), guard, players, rooms, bots, keeper);
    }

    /** Who is there, for the teacher. */
    public Register register() {
        return new Register(world.events(), guard, players, rooms, presence, sanctions, world.attendance(), keeper);
    }

    Sanctions sanctions() {
        return sanctions;
    }

    Attendance attendance() {
        return world.attendance();
    }

    /** A player says who that is, for the teacher. */
    void tellRealName(String name, String text) throws Refusal {
        String token = guard.ask(() -> players.require(name).tokens.newest());
        attendance().tell(name, token, text);
    }

    /** Who somebody is: by the name in the lobby, or, where there is none, by the address; empty where that is not known. */
    public String realName(Source source) {
        String byName = attendance().realName(source.player());
        return byName.isEmpty() && !source.isOfLobby()
                ? classList().at(source.address()).map(Student::label).orElse("")
                : byName;
    }

    /** Who the students are. */
    public ClassList classList() {
        return attendance().classList();
    }
}
