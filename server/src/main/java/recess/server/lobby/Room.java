package recess.server.lobby;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import recess.common.game.BotKind;
import recess.common.game.Play;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.Person;
import recess.common.message.RefusalCode;
import recess.common.message.RoomInfo;
import recess.common.room.Refusal;
import recess.common.text.CleanText;
import recess.server.event.EventSink;
import recess.server.share.Origin;
import recess.server.store.ResultStore;

/** Members and their match. Thread-safe: the order in which its lock is taken is the order of the moves. */
final class Room {
    /** What a room needs of the server. */
    record World(RandomGenerator random, LongSupplier nanoTime, ResultStore results, Timing timing, EventSink events) {}

    /** What somebody would lose if the room were closed. */
    enum Use {
        /** Nobody is connected who is in it: seats are kept, or bots play among themselves. */
        LEFT_BEHIND,
        /** Somebody is there, and no round is running. */
        IDLE,
        PLAYED
    }

    private final RoomRules rules;
    private final World world;
    private final Origin origin;
    private final Guard guard = new Guard();
    private final Members members;
    private final Match match;
    private boolean locked;

    /** A room of the server's own. */
    Room(RoomRules rules, World world) {
        this(rules, world, Origin.SERVER);
    }

    /** @param origin where it was opened from: whom it is counted for */
    Room(RoomRules rules, World world, Origin origin) {
        this.rules = rules;
        this.world = world;
        this.origin = origin;
        this.members = new Members(rules.code(), rules.lead());
        this.match = new Match(rules, world, members, guard);
    }

    RoomRules rules() {
        return rules;
    }

    Origin origin() {
        return origin;
    }

    Use use() {
        return guard.ask(() -> {
            if (!members.hasSomebodyConnected()) {
                return Use.LEFT_BEHIND;
            }
            return switch (match.state()) {
                case RUNNING, RECORDING -> Use.PLAYED;
                case WAITING, BETWEEN, OVER -> Use.IDLE;
            };
        });
    }

    LobbyAnswer.InRoom enter(String name, Member.Role role, Audience audience) throws Refusal {
        return enter(new Member(name, role, role == Member.Role.BOT, audience));
    }

    LobbyAnswer.InRoom enter(Member member) throws Refusal {
        return guard.ask(() -> {
            if (locked) {
                throw new Refusal(
                        RefusalCode.ROOM_LOCKED,
                        "the teacher has locked room " + rules.code() + ": nobody new gets in");
            }
            if (member.plays() && members.players() >= rules.capacity()) {
                throw new Refusal(
                        RefusalCode.ROOM_FULL,
                        "room " + rules.code() + " is full (limit " + rules.capacity()
                                + " players): watch it, or open another");
            }
            if (members.isEmpty()) {
                match.awaitOthers();
            }
            members.add(member);
            members.tellOthers(
                    member.name,
                    new LobbyEvent.Joined(
                            rules.code(), member.person(members.host().equals(member.name))));
            return inRoom(member);
        });
    }

    void leave(String name, LobbyEvent.Left.Reason why) {
        guard.run(() -> {
            if (members.remove(name, why)) {
                match.goOnWithout();
            }
        });
    }

    /**
     * Seats a bot.
     *
     * @param host who asks for it, and has to be the host; empty for the teacher
     * @param most how many may sit there in all
     */
    void seatBot(BotKind kind, Optional<String> host, int most) throws Refusal {
        guard.run(() -> {
            if (host.isPresent()) {
                members.requireHost(host.get(), "seat a bot");
            }
            if (members.bots() >= most) {
                throw new Refusal(
                        RefusalCode.ROOM_FULL, most + " bots sit in room " + rules.code() + " (limit " + most + ")");
            }
            BotPlayer bot = new BotPlayer(kind, members.freeName(BotPlayer.stem(kind)), this, world);
            enter(bot.name(), Member.Role.BOT, bot);
        });
    }

    /**
     * Takes a bot out.
     *
     * @param host as for {@link #seatBot}
     */
    void removeBot(String name, Optional<String> host) throws Refusal {
        guard.run(() -> {
            if (host.isPresent()) {
                members.requireHost(host.get(), "take a bot out");
            }
            if (members.find(name).filter(m -> m.role == Member.Role.BOT).isEmpty()) {
                throw new Refusal(
                        RefusalCode.NO_BOT,
                        "there is no bot " + CleanText.quote(name) + " in room " + rules.code() + ": who lists them");
            }
            leave(name, LobbyEvent.Left.Reason.LEFT);
        });
    }

    /** Takes out whichever bot came last; false where there is none. */
    boolean removeLastBot() {
        return guard.ask(() -> {
            Optional<String> last = members.lastBot();
            last.ifPresent(name -> leave(name, LobbyEvent.Left.Reason.LEFT));
            return last.isPresent();
        });
    }

    int bots() {
        return guard.ask(members::bots);
    }

    /** Whether somebody is there to play, and not to watch. */
    boolean plays(String name) {
        return guard.ask(() -> members.find(name).filter(Member::plays).isPresent());
    }

    /** The connection is lost; the seat is kept for a while. */
    void lost(String name) {
        guard.run(() -> {
            Optional<Member> member = members.find(name).filter(m -> !m.lost);
            if (member.isPresent()) {
                members.lose(member.get(), world.nanoTime().getAsLong());
                match.goOnWithout();
            }
        });
    }

    /** The connection is back, or another one has taken the seat over. */
    LobbyAnswer.InRoom back(String name, Audience audience) throws Refusal {
        return guard.ask(() -> {
            Member member = members.require(name);
            members.regain(member, audience);
            return inRoom(member);
        });
    }

    void start(String name) throws Refusal {
        guard.run(() -> {
            members.requireHost(name, "start");
            match.start();
        });
    }

    void rematch(String name) throws Refusal {
        guard.run(() -> {
            members.requireHost(name, "call a rematch");
            match.rematch();
        });
    }

    void pause(String name, boolean on) throws Refusal {
        guard.run(() -> {
            members.requireHost(name, "pause");
            match.pause(on, false);
        });
    }

    /** Makes somebody who is there the host, for the teacher. */
    void appoint(String name) throws Refusal {
        guard.run(() -> members.appoint(name));
    }

    /** Nobody is host from now on, for the teacher: the teacher begins the rounds. */
    void dismissHost() {
        guard.run(members::dismissHost);
    }

    /** Nobody new gets in, or anybody again. Who has a seat may come back to it. */
    void lock(boolean on) {
        guard.run(() -> locked = on);
    }

    boolean isLocked() {
        return guard.ask(() -> locked);
    }

    /** Begins the first round, the next one, or all again; for the teacher, who has no seat. */
    void begin() throws Refusal {
        guard.run(match::begin);
    }

    /** Ends the round that is running; where none is, begins one. */
    void next() throws Refusal {
        guard.run(match::next);
    }

    /** Stops the clock between rounds, or lets it go on; for the teacher. */
    void hold(boolean on) {
        guard.run(() -> match.pause(on, true));
    }

    /** A move in the round that is running, whichever it is. */
    Match.Made move(String name, String text) throws Refusal {
        return move(name, text, OptionalInt.empty());
    }

    /** @param round the one that the move is meant for: it counts in no other */
    Match.Made move(String name, String text, OptionalInt round) throws Refusal {
        return guard.ask(() -> match.move(members.require(name), text, round));
    }

    void say(String name, String text) {
        guard.run(() -> members.tell(new LobbyEvent.Said(rules.code(), name, text)));
    }

    void tell(LobbyEvent event) {
        guard.run(() -> members.tell(event));
    }

    /**
     * Does what time has come for.
     *
     * @param mayBegin whether that may be a new round
     */
    void tick(boolean mayBegin) {
        guard.run(() -> {
            match.tick(mayBegin);
            members.freeSeats(world.nanoTime().getAsLong(), world.timing().seatKept());
        });
    }

    /** Whether nobody is there, and nobody may come back. */
    boolean isEmpty() {
        return guard.ask(members::isEmptyButForBots);
    }

    /** Nobody will come any more: bots go too, and clients that know of no other room. */
    void close() {
        guard.run(() -> {
            members.hangUpRaw();
            members.clear();
            match.close();
        });
    }

    RoomInfo info() {
        return guard.ask(this::roomInfo);
    }

    List<Person> people() {
        return guard.ask(members::people);
    }

    /** Everybody, with how they are doing in the round that is running. */
    List<Operator.Seat> seats() {
        return guard.ask(() -> members.all().stream()
                .map(member -> new Operator.Seat(
                        member.person(members.host().equals(member.name)),
                        Optional.ofNullable(member.play)
                                .map(play -> new Operator.Progress(play.moves(), play.isOver(), play.isWon()))))
                .toList());
    }

    /** As many of them as one answer holds. */
    LobbyAnswer.People peopleTold() {
        List<Person> all = people();
        int told = Math.min(all.size(), LobbyAnswer.MAX_ROWS);
        return new LobbyAnswer.People(all.subList(0, told), all.size() - told);
    }

    /** The play of a member who has not finished the round that is running. */
    Optional<GameView> view(String name) {
        return guard.ask(() -> members.find(name)
                .flatMap(match::running)
                .filter(p -> !p.isOver())
                .map(Play::view));
    }

    /** Whether a member is in a round whose end has not been told yet: it runs, or its results are on their way to the disk. */
    boolean isInRound(String name) {
        return guard.ask(
                () -> members.find(name).filter(member -> member.play != null).isPresent());
    }

    private LobbyAnswer.InRoom inRoom(Member member) {
        return new LobbyAnswer.InRoom(
                roomInfo(),
                !member.plays(),
                match.secondsLeft(),
                match.nextInSeconds(),
                match.running(member).map(Play::recap));
    }

    private RoomInfo roomInfo() {
        return new RoomInfo(
                rules.code(),
                rules.game().name(),
                rules.mode(),
                match.state().shown,
                match.isPaused(),
                members.host(),
                match.number(),
                rules.rounds(),
                members.players(),
                rules.capacity(),
                members.spectators());
    }
}
