package recess.server.lobby;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import recess.common.game.Play;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.Person;
import recess.common.message.RoomInfo;
import recess.common.message.Standing;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent;
import recess.server.store.ResultStore;

/** A match of rounds between the members of a room. The order in which its lock is taken is the order of the moves. */
final class Room {
    /** What a room needs of the server. */
    record World(RandomGenerator random, LongSupplier nanoTime, ResultStore results, Timing timing, EventSink events) {}

    /** What a room is doing. */
    enum State {
        WAITING("waiting"),
        RUNNING("running"),
        /** The round is over, and its results are on their way to the disk. */
        RECORDING("between"),
        BETWEEN("between"),
        OVER("over");

        private final String shown;

        State(String shown) {
            this.shown = shown;
        }
    }

    /**
     * What a move came to.
     *
     * @param recorded completed when the results of the round that it ended are stored; where it ended none, at once
     */
    record Made(LobbyAnswer.Moved answer, CompletableFuture<Boolean> recorded) {}

    private static final CompletableFuture<Boolean> NOTHING_TO_RECORD = CompletableFuture.completedFuture(true);
    private static final long RECORDING_SECONDS = 2;

    private final RoomRules rules;
    private final World world;
    private final ReentrantLock lock = new ReentrantLock();
    private final Members members;

    private State state = State.WAITING;
    private int rounds;
    private @Nullable Round round;
    private long nextRoundNanos;
    private boolean paused;
    private CompletableFuture<Boolean> recording = NOTHING_TO_RECORD;

    Room(RoomRules rules, World world) {
        this.rules = rules;
        this.world = world;
        this.members = new Members(rules.code());
    }

    RoomRules rules() {
        return rules;
    }

    LobbyAnswer.InRoom enter(String name, Member.Role role, Audience audience) throws Refusal {
        lock.lock();
        try {
            Member member = new Member(name, role, audience);
            if (member.plays() && members.players() >= rules.capacity()) {
                throw new Refusal(
                        "room-full",
                        "room " + rules.code() + " is full (limit " + rules.capacity()
                                + " players): watch it, or open another");
            }
            if (members.isEmpty() && rules.permanent()) {
                nextRoundNanos = now() + world.timing().autoStart().toNanos();
            }
            members.add(member);
            members.tellOthers(
                    name,
                    new LobbyEvent.Joined(
                            rules.code(), member.person(members.host().equals(name))));
            return inRoom(member);
        } finally {
            lock.unlock();
        }
    }

    void leave(String name, String why) {
        lock.lock();
        try {
            if (members.remove(name, why)) {
                endIfNobodyPlays();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The connection is lost; the seat is kept for a while. */
    void lost(String name) {
        lock.lock();
        try {
            Optional<Member> member = members.find(name).filter(m -> !m.lost);
            if (member.isPresent()) {
                members.lose(member.get(), now());
                endIfNobodyPlays();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The connection is back, or another one has taken the seat over. */
    LobbyAnswer.InRoom back(String name, Audience audience) throws Refusal {
        lock.lock();
        try {
            Member member = members.require(name);
            members.regain(member, audience);
            return inRoom(member);
        } finally {
            lock.unlock();
        }
    }

    void start(String name) throws Refusal {
        lock.lock();
        try {
            members.requireHost(name, "start");
            switch (state) {
                case WAITING, BETWEEN -> startRound();
                case RUNNING, RECORDING -> throw new Refusal("running", "round " + rounds + " is running");
                case OVER -> throw new Refusal("over", "all rounds are played: rematch plays again");
            }
        } finally {
            lock.unlock();
        }
    }

    void rematch(String name) throws Refusal {
        lock.lock();
        try {
            members.requireHost(name, "call a rematch");
            if (state != State.OVER) {
                throw new Refusal("not-over", "round " + rounds + " of " + rules.rounds() + ": the match is not over");
            }
            rounds = 0;
            startRound();
        } finally {
            lock.unlock();
        }
    }

    void pause(String name, boolean on) throws Refusal {
        lock.lock();
        try {
            members.requireHost(name, "pause");
            paused = on;
            nextRoundNanos = now() + world.timing().between().toNanos();
            members.tell(new LobbyEvent.Paused(rules.code(), on));
        } finally {
            lock.unlock();
        }
    }

    Made move(String name, String text) throws Refusal {
        lock.lock();
        try {
            Member member = members.require(name);
            Play play = playOf(member);
            Optional<String> remark = play.move(text);
            if (remark.isPresent()) {
                return new Made(new LobbyAnswer.Moved(false, remark.get(), play.view()), NOTHING_TO_RECORD);
            }
            member.lastMoveNanos = now();
            members.tellOthers(name, new LobbyEvent.Progress(rules.code(), name, play.progress()));
            boolean ends = (rules.mode() == Mode.RACE && play.isWon()) || !members.areStillPlaying();
            if (ends) {
                endRound();
            }
            return new Made(new LobbyAnswer.Moved(true, "", play.view()), ends ? recording : NOTHING_TO_RECORD);
        } finally {
            lock.unlock();
        }
    }

    void say(String name, String text) {
        lock.lock();
        try {
            members.tell(new LobbyEvent.Said(rules.code(), name, text));
        } finally {
            lock.unlock();
        }
    }

    /** Does what time has come for. */
    void tick() {
        lock.lock();
        try {
            long now = now();
            boolean due = now - nextRoundNanos >= 0 && members.hasSomebodyToPlay();
            switch (state) {
                case RUNNING -> {
                    Round running = round;
                    boolean late = running != null
                            && now - running.startNanos()
                                    >= world.timing().round().toNanos();
                    if (late || !members.areStillPlaying()) {
                        endRound();
                    }
                }
                case BETWEEN -> {
                    if (due && !paused) {
                        startRound();
                    }
                }
                case WAITING, OVER -> {
                    if (due && rules.permanent() && members.host().isEmpty()) {
                        rounds = 0;
                        startRound();
                    }
                }
                case RECORDING -> {}
            }
            members.freeSeats(now, world.timing().seatKept());
        } finally {
            lock.unlock();
        }
    }

    /** Whether nobody is there, and nobody may come back. */
    boolean isEmpty() {
        lock.lock();
        try {
            return members.isEmptyButForBots();
        } finally {
            lock.unlock();
        }
    }

    /** Nobody will come any more: bots go too. */
    void close() {
        lock.lock();
        try {
            members.clear();
            state = State.OVER;
        } finally {
            lock.unlock();
        }
    }

    RoomInfo info() {
        lock.lock();
        try {
            return roomInfo();
        } finally {
            lock.unlock();
        }
    }

    List<Person> people() {
        lock.lock();
        try {
            return members.people();
        } finally {
            lock.unlock();
        }
    }

    /** The play of a member who has not finished the round that is running. */
    Optional<GameView> view(String name) {
        lock.lock();
        try {
            return members.find(name)
                    .flatMap(this::running)
                    .filter(p -> !p.isOver())
                    .map(Play::view);
        } finally {
            lock.unlock();
        }
    }

    private void startRound() {
        rounds++;
        state = State.RUNNING;
        Round next = new Round(rules, rounds, rules.game().deal(world.random()), now());
        round = next;
        next.begin(members, (int) world.timing().round().toSeconds());
    }

    /** Decides the round now; it is told when it is stored. */
    private void endRound() {
        Round ended = round;
        if (ended == null) {
            throw new IllegalStateException("no round is running");
        }
        state = State.RECORDING;
        List<Standing> standings = ended.decide(members);
        recording = world.results()
                .record(ended.results(standings))
                .completeOnTimeout(false, RECORDING_SECONDS, TimeUnit.SECONDS)
                .exceptionally(_ -> false)
                .thenApply(recorded -> {
                    tellEnd(ended.ended(standings, recorded));
                    return recorded;
                });
    }

    private void tellEnd(LobbyEvent.RoundEnded end) {
        lock.lock();
        try {
            members.all().forEach(member -> member.play = null);
            state = end.round() >= rules.rounds() ? State.OVER : State.BETWEEN;
            nextRoundNanos = now() + world.timing().between().toNanos();
            members.tell(end);
            if (state == State.OVER) {
                members.tell(new LobbyEvent.MatchEnded(rules.code(), end.standings()));
            }
            world.events()
                    .publish(new ServerEvent.RoundEnded(
                            end.room(),
                            end.round(),
                            rules.game().name(),
                            end.standings().size(),
                            end.winner(),
                            end.answer(),
                            end.recorded()));
        } finally {
            lock.unlock();
        }
    }

    private void endIfNobodyPlays() {
        if (state == State.RUNNING && !members.areStillPlaying()) {
            endRound();
        }
    }

    /** What a member may move in now. */
    private Play playOf(Member member) throws Refusal {
        if (!member.plays()) {
            throw new Refusal("watching", "you are watching: leave and join to play");
        }
        if (state != State.RUNNING) {
            throw new Refusal("no-round", "no round is running: wait for the next");
        }
        Play play = running(member)
                .orElseThrow(() -> new Refusal("next-round", "you came in the middle of a round: wait for the next"));
        if (play.isOver()) {
            throw new Refusal("finished", "you have finished: wait for the others");
        }
        return play;
    }

    private Optional<Play> running(Member member) {
        return state == State.RUNNING ? Optional.ofNullable(member.play) : Optional.empty();
    }

    private LobbyAnswer.InRoom inRoom(Member member) {
        return new LobbyAnswer.InRoom(
                roomInfo(), !member.plays(), secondsLeft(), running(member).map(Play::view));
    }

    private int secondsLeft() {
        if (state != State.RUNNING || round == null) {
            return 0;
        }
        long leftNanos = world.timing().round().toNanos() - (now() - round.startNanos());
        return (int) Math.max(0, Math.ceilDiv(leftNanos, 1_000_000_000));
    }

    private RoomInfo roomInfo() {
        return new RoomInfo(
                rules.code(),
                rules.game().name(),
                rules.mode(),
                state.shown,
                members.host(),
                rounds,
                rules.rounds(),
                members.players(),
                rules.capacity(),
                members.spectators());
    }

    private long now() {
        return world.nanoTime().getAsLong();
    }
}
