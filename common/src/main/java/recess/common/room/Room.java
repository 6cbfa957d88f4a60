package recess.common.room;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import recess.common.game.BotKind;
import recess.common.game.Play;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest.CreateRoom;
import recess.common.message.Person;
import recess.common.message.RefusalCode;
import recess.common.message.RoomInfo;
import recess.common.text.CleanText;

/** Members and their match. Thread-safe: the order in which its lock is taken is the order of the moves. */
public final class Room {
    /** The most bots that a host seats in a room; the teacher seats as many as fit. */
    public static final int MAX_BOTS_OF_A_HOST = 50;

    /** What somebody would lose if the room were closed. */
    public enum Use {
        /** Nobody is connected who is in it: seats are kept, or bots play among themselves. */
        LEFT_BEHIND,
        /** Somebody is there, and no round is running. */
        IDLE,
        PLAYED
    }

    final Guard guard = new Guard();
    final Members members;
    final Match match;
    boolean locked;

    private final RoomRules rules;
    private final RoomContext context;

    /** An empty room. */
    public Room(RoomRules rules, RoomContext context) {
        this.rules = rules;
        this.context = context;
        this.members = new Members(rules);
        this.match = new Match(rules, context, members, guard);
    }

    public RoomRules rules() {
        return rules;
    }

    /** The place of somebody who is in it. */
    public Seat seat(Participant who) {
        return new Seat(this, who);
    }

    /** What the teacher may do. */
    public RoomControl control() {
        return new RoomControl(this);
    }

    /**
     * Takes somebody in.
     *
     * @param plays whether to play, and not to watch
     */
    public LobbyAnswer.InRoom enter(Participant who, boolean plays) throws Refusal {
        return guard.ask(() -> {
            if (locked) {
                throw new Refusal(
                        RefusalCode.ROOM_LOCKED,
                        "the teacher has locked room " + rules.code() + ": nobody new gets in");
            }
            if (plays && members.players() >= rules.capacity()) {
                throw new Refusal(
                        RefusalCode.ROOM_FULL,
                        "room " + rules.code() + " is full ("
                                + (rules.game().isShared()
                                        ? rules.game().name() + " is for " + rules.capacity()
                                        : "limit " + rules.capacity() + " players")
                                + "): watch it, or open another");
            }
            if (members.isEmpty()) {
                match.awaitOthers();
            }
            Member member = new Member(who, plays);
            members.add(member);
            members.tellOthers(who.name(), new LobbyEvent.Joined(rules.code(), members.person(member)));
            return inRoom(member);
        });
    }

    /** Lets somebody go, whoever that is, and tells the others why. */
    public void leave(String name, LobbyEvent.Left.Reason why) {
        guard.run(() -> {
            members.remove(name, why).ifPresent(match::goOnWithout);
            if (why == LobbyEvent.Left.Reason.KICKED) {
                match.forgetEnd();
            }
        });
    }

    /** The connection is lost; the seat is kept until the participant {@link #leave}s. */
    public void lost(Participant who) {
        guard.run(() -> {
            Optional<Member> member = members.find(who.name());
            if (member.isEmpty()) {
                who.lose();
            } else if (!who.isLost()) {
                members.lose(member.get());
                match.goOnWithout();
            }
        });
    }

    /** The connection is back, or another one has taken the seat over. */
    public LobbyAnswer.InRoom back(Participant who, Audience audience) throws Refusal {
        return guard.ask(() -> {
            Member member = members.require(who.name());
            members.regain(member, audience);
            return inRoom(member);
        });
    }

    /** Seats a bot for the host, who asks for it. */
    public void seatBot(String kind, Participant host) throws Refusal {
        guard.run(() -> {
            members.host().require(host.name(), "seat a bot");
            seatBot(kind, MAX_BOTS_OF_A_HOST);
        });
    }

    /** Seats a bot for the teacher. */
    public void seatBot(String kind) throws Refusal {
        guard.run(() -> seatBot(kind, CreateRoom.CAPACITY.max()));
    }

    private void seatBot(String kind, int most) throws Refusal {
        BotKind bot = rules.game()
                .bot(kind.strip())
                .orElseThrow(() -> new Refusal(
                        RefusalCode.NO_BOT,
                        "there is no such bot for " + rules.game().name() + "; there is "
                                + String.join(", ", rules.game().botNames())));
        if (members.bots() >= most) {
            throw new Refusal(
                    RefusalCode.ROOM_FULL, most + " bots sit in room " + rules.code() + " (limit " + most + ")");
        }
        enter(BotPlayer.of(bot, members.freeName(BotPlayer.stem(bot)), this, context), true);
    }

    /** Takes a bot out; for who has come in. */
    void removeBot(String name) throws Refusal {
        if (members.find(name).filter(Member::isBot).isEmpty()) {
            throw new Refusal(
                    RefusalCode.NO_BOT,
                    "there is no bot " + CleanText.quote(name) + " in room " + rules.code() + ": who lists them");
        }
        if (rules.game().isShared() && isRoundRunning()) {
            // It would lose to whoever has taken it out.
            throw new Refusal(
                    RefusalCode.RUNNING, "the bot plays this round to its end: take it out between two rounds");
        }
        leave(name, LobbyEvent.Left.Reason.LEFT);
    }

    /** Takes out whichever bot came last; false where there is none. */
    public boolean removeLastBot() {
        return guard.ask(() -> {
            Optional<String> last = members.lastBot();
            last.ifPresent(name -> leave(name, LobbyEvent.Left.Reason.LEFT));
            return last.isPresent();
        });
    }

    Match.Made move(String name, String text, OptionalInt round) throws Refusal {
        return guard.ask(() -> match.move(members.require(name), text, round));
    }

    /** Tells everybody in it something. */
    public void tell(LobbyEvent event) {
        guard.run(() -> members.tell(event));
    }

    /**
     * Does what time has come for.
     *
     * @param mayBegin whether that may be a new round
     */
    public void tick(boolean mayBegin) {
        guard.run(() -> match.tick(mayBegin));
    }

    /** Nobody will come any more: bots go too, and clients that know of no other room. */
    public void close() {
        guard.run(() -> {
            members.hangUpRaw();
            members.clear();
            match.close();
        });
    }

    /** What somebody would lose if it were closed. */
    public Use use() {
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

    /** Whether a round is running. */
    public boolean isRoundRunning() {
        return guard.ask(() -> match.state() == Match.State.RUNNING);
    }

    /** Whether nobody is there, and nobody may come back. */
    public boolean isEmpty() {
        return guard.ask(members::isEmptyButForBots);
    }

    /** How many bots are there. */
    public int bots() {
        return guard.ask(members::bots);
    }

    /** What they are called, in the order in which they came. */
    public List<String> botNames() {
        return guard.ask(members::botNames);
    }

    /** A bot as it sat there before the server was started again. */
    void restoreBot(String name, int score) throws Refusal {
        BotKind kind = rules.game().bots().stream()
                .filter(one -> BotPlayer.isName(name, one))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.NO_BOT, "there is no such bot any more: " + name));
        Member bot = new Member(BotPlayer.of(kind, name, this, context), true);
        bot.score = score;
        members.add(bot);
    }

    /** Whether somebody is there to play, and not to watch. */
    public boolean plays(String name) {
        return guard.ask(() -> members.find(name).filter(member -> member.plays).isPresent());
    }

    /** Everybody, in the order in which they came. */
    public List<Person> people() {
        return guard.ask(members::people);
    }

    /** The same, with how they are doing in the round that is running. */
    public List<MemberView> memberViews() {
        return guard.ask(() -> members.all().stream()
                .map(member -> MemberView.of(member, members.person(member)))
                .toList());
    }

    /** The play of a member who has not finished the round that is running. */
    Optional<GameView> view(String name) {
        return guard.ask(() -> members.find(name)
                .flatMap(match::running)
                .filter(play -> !play.isOver())
                .map(Play::view));
    }

    /** Whether a member is in a round whose end has not been told yet: it runs, or its results are on their way to the disk. */
    public boolean isInRound(String name) {
        return guard.ask(
                () -> members.find(name).filter(member -> member.play != null).isPresent());
    }

    private LobbyAnswer.InRoom inRoom(Member member) {
        return new LobbyAnswer.InRoom(
                info(),
                !member.plays,
                match.secondsLeft(),
                match.nextInSeconds(),
                match.running(member).map(Play::recap).or(match::watched));
    }

    /**
     * What somebody sees who comes to look, and is nobody in the room.
     *
     * @param room as for a spectator
     * @param people everybody, in the order in which they came
     * @param ended what was told at the end of the last round; empty while one runs, and before the first
     */
    public record Look(LobbyAnswer.InRoom room, List<Person> people, List<LobbyEvent.OfMatch> ended) {}

    /** Tells an onlooker from now on what spectators are told; hangs up when the room is closed. @return what there is to see now */
    public Look show(Audience onlooker) {
        return guard.ask(() -> {
            members.show(onlooker);
            return new Look(
                    new LobbyAnswer.InRoom(info(), true, match.secondsLeft(), match.nextInSeconds(), match.watched()),
                    members.people(),
                    match.ended());
        });
    }

    /** The onlooker has gone. */
    public void showNoMore(Audience onlooker) {
        guard.run(() -> members.showNoMore(onlooker));
    }

    /** The room as it is listed. */
    public RoomInfo info() {
        return guard.ask(() -> new RoomInfo(
                rules.code(),
                rules.game().name(),
                rules.mode(),
                match.state().shown,
                match.isPaused(),
                members.host().name(),
                match.number(),
                rules.rounds(),
                members.players(),
                rules.capacity(),
                members.spectators(),
                rules.game().rules().told()));
    }
}
