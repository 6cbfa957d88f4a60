package recess.server.lobby;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.Person;
import recess.common.message.RoomInfo;
import recess.common.message.Standing;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent;
import recess.server.game.Play;
import recess.server.game.Puzzle;
import recess.server.store.GameResult;
import recess.server.store.ResultStore;

/** Players, spectators, and the rounds they play. The order in which its lock is taken is the order of the moves. */
final class Room {
    /** What a room needs of the server. */
    record World(RandomGenerator random, LongSupplier nanoTime, ResultStore results, Timing timing, EventSink events) {}

    /** What a room is doing. */
    enum State {
        WAITING,
        RUNNING,
        /** The round is over, and its results are on their way to the disk. */
        RECORDING,
        BETWEEN,
        OVER
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
    private final Map<String, Member> members = new LinkedHashMap<>();

    private State state = State.WAITING;
    private String host = "";
    private int round;
    private @Nullable Puzzle puzzle;
    private long roundStartNanos;
    private long nextRoundNanos;
    private boolean paused;
    private CompletableFuture<Boolean> recording = NOTHING_TO_RECORD;

    Room(RoomRules rules, World world) {
        this.rules = rules;
        this.world = world;
    }

    RoomRules rules() {
        return rules;
    }

    LobbyAnswer.InRoom enter(String name, Member.Role role, Audience audience) throws Refusal {
        lock.lock();
        try {
            if (members.containsKey(name)) {
                throw new Refusal("name-in-use", "'" + name + "' is in room " + rules.code() + " already");
            }
            Member member = new Member(name, role, audience);
            if (member.plays() && players() >= rules.capacity()) {
                throw new Refusal(
                        "room-full",
                        "room " + rules.code() + " is full (limit " + rules.capacity()
                                + " players): watch it, or open another");
            }
            boolean first = members.isEmpty();
            members.put(name, member);
            if (host.isEmpty() && member.canHost()) {
                host = name;
            }
            if (first && rules.permanent()) {
                nextRoundNanos = now() + world.timing().autoStart().toNanos();
            }
            tellOthers(name, new LobbyEvent.Joined(rules.code(), member.person(host.equals(name))));
            return inRoom(member);
        } finally {
            lock.unlock();
        }
    }

    void leave(String name, String why) {
        lock.lock();
        try {
            if (members.remove(name) != null) {
                tell(new LobbyEvent.Left(rules.code(), name, why));
                passHostOnFrom(name);
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
            Member member = members.get(name);
            if (member != null && !member.lost) {
                member.lost = true;
                member.lostNanos = now();
                member.audience = Audience.NOBODY;
                tell(new LobbyEvent.Left(rules.code(), name, "lost"));
                passHostOnFrom(name);
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
            Member member = member(name);
            member.audience = audience;
            if (member.lost) {
                member.lost = false;
                tellOthers(name, new LobbyEvent.Back(rules.code(), name));
            }
            if (host.isEmpty() && member.canHost()) {
                host = name;
                tell(new LobbyEvent.HostChanged(rules.code(), host));
            }
            return inRoom(member);
        } finally {
            lock.unlock();
        }
    }

    void start(String name) throws Refusal {
        lock.lock();
        try {
            requireHost(name, "start");
            switch (state) {
                case WAITING, BETWEEN -> startRound();
                case RUNNING, RECORDING -> throw new Refusal("running", "round " + round + " is running");
                case OVER -> throw new Refusal("over", "all rounds are played: rematch plays again");
            }
        } finally {
            lock.unlock();
        }
    }

    void rematch(String name) throws Refusal {
        lock.lock();
        try {
            requireHost(name, "call a rematch");
            if (state != State.OVER) {
                throw new Refusal("not-over", "round " + round + " of " + rules.rounds() + ": the match is not over");
            }
            round = 0;
            startRound();
        } finally {
            lock.unlock();
        }
    }

    void pause(String name, boolean on) throws Refusal {
        lock.lock();
        try {
            requireHost(name, "pause");
            paused = on;
            nextRoundNanos = now() + world.timing().between().toNanos();
            tell(new LobbyEvent.Paused(rules.code(), on));
        } finally {
            lock.unlock();
        }
    }

    Made move(String name, String text) throws Refusal {
        lock.lock();
        try {
            Member member = member(name);
            Play play = member.play;
            if (!member.plays()) {
                throw new Refusal("watching", "you are watching: leave and join to play");
            }
            if (state != State.RUNNING) {
                throw new Refusal("no-round", "no round is running: wait for the next");
            }
            if (play == null) {
                throw new Refusal("next-round", "you came in the middle of a round: wait for the next");
            }
            if (play.isOver()) {
                throw new Refusal("finished", "you have finished: wait for the others");
            }
            Optional<String> remark = play.move(text);
            if (remark.isPresent()) {
                return new Made(new LobbyAnswer.Moved(false, remark.get(), play.view()), NOTHING_TO_RECORD);
            }
            member.lastMoveNanos = now();
            tellOthers(name, new LobbyEvent.Progress(rules.code(), name, play.progress()));
            boolean ends = (rules.mode() == Mode.RACE && play.isWon()) || nobodyIsStillPlaying();
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
            tell(new LobbyEvent.Said(rules.code(), name, text));
        } finally {
            lock.unlock();
        }
    }

    /** Does what time has come for. */
    void tick() {
        lock.lock();
        try {
            long now = now();
            switch (state) {
                case RUNNING -> {
                    if (now - roundStartNanos >= world.timing().round().toNanos() || nobodyIsStillPlaying()) {
                        endRound();
                    }
                }
                case BETWEEN -> {
                    if (!paused && now - nextRoundNanos >= 0 && somebodyIsThere()) {
                        startRound();
                    }
                }
                case WAITING, OVER -> {
                    if (rules.permanent() && host.isEmpty() && somebodyIsThere() && now - nextRoundNanos >= 0) {
                        round = 0;
                        startRound();
                    }
                }
                case RECORDING -> {}
            }
            freeSeatsOfTheLost(now);
        } finally {
            lock.unlock();
        }
    }

    /** Whether nobody is there, and nobody may come back. */
    boolean isEmpty() {
        lock.lock();
        try {
            return members.values().stream().allMatch(m -> m.role == Member.Role.BOT);
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
            return members.values().stream()
                    .map(m -> m.person(host.equals(m.name)))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** The play of a member in the round that is running. */
    Optional<GameView> view(String name) {
        lock.lock();
        try {
            Member member = members.get(name);
            return member == null || member.play == null || state != State.RUNNING || member.play.isOver()
                    ? Optional.empty()
                    : Optional.of(member.play.view());
        } finally {
            lock.unlock();
        }
    }

    private void startRound() {
        round++;
        state = State.RUNNING;
        Puzzle dealt = rules.game().deal(world.random());
        puzzle = dealt;
        roundStartNanos = now();
        int seconds = (int) world.timing().round().toSeconds();
        LobbyEvent started = new LobbyEvent.RoundStarted(
                rules.code(), round, rules.rounds(), seconds, dealt.begin().view());
        for (Member member : members.values()) {
            member.play = member.plays() ? dealt.begin() : null;
            member.lastMoveNanos = roundStartNanos;
            member.audience.tell(started);
        }
    }

    /** Decides the round now; tells it when it is stored. */
    private void endRound() {
        state = State.RECORDING;
        List<Standings.Result> results = new ArrayList<>();
        for (Member member : members.values()) {
            Play play = member.play;
            if (play != null) {
                results.add(new Standings.Result(
                        member.name,
                        member.score,
                        play.isWon(),
                        play.moves(),
                        Standings.millis(roundStartNanos, member.lastMoveNanos)));
            }
        }
        List<Standing> standings = Standings.of(rules.mode(), results);
        for (Standing standing : standings) {
            member(standing.player(), members.values()).score = standing.score();
        }
        int ended = round;
        recording = world.results()
                .record(standings.stream().map(this::result).toList())
                .completeOnTimeout(false, RECORDING_SECONDS, TimeUnit.SECONDS)
                .exceptionally(_ -> false);
        recording = recording.thenApply(recorded -> {
            tellEnd(ended, standings, recorded);
            return recorded;
        });
    }

    private void tellEnd(int ended, List<Standing> standings, boolean recorded) {
        lock.lock();
        try {
            String winner = standings.stream()
                    .filter(s -> s.place() == 1)
                    .map(Standing::player)
                    .findFirst()
                    .orElse("");
            String answer = puzzle == null ? "" : puzzle.answer();
            members.values().forEach(member -> member.play = null);
            state = ended >= rules.rounds() ? State.OVER : State.BETWEEN;
            nextRoundNanos = now() + world.timing().between().toNanos();
            tell(new LobbyEvent.RoundEnded(rules.code(), ended, rules.rounds(), winner, answer, standings, recorded));
            world.events()
                    .publish(new ServerEvent.RoundEnded(
                            rules.code(), ended, rules.game().name(), standings.size(), winner, answer, recorded));
            if (state == State.OVER) {
                tell(new LobbyEvent.MatchEnded(rules.code(), standings));
            }
        } finally {
            lock.unlock();
        }
    }

    private GameResult result(Standing standing) {
        return new GameResult(
                standing.player(),
                rules.code(),
                rules.game().name(),
                rules.mode().name().toLowerCase(Locale.ROOT),
                round,
                standing.place(),
                standing.moves(),
                standing.millis(),
                standing.place() == 1);
    }

    private void endIfNobodyPlays() {
        if (state == State.RUNNING && nobodyIsStillPlaying()) {
            endRound();
        }
    }

    /** Somebody who is there does not wait for the lost; but where all are lost, the round waits for them. */
    private boolean nobodyIsStillPlaying() {
        return members.values().stream().noneMatch(somebodyIsThere() ? Member::isStillPlaying : Member::isUnfinished);
    }

    /** Somebody for whom a round is worth beginning: not a bot, not a lost connection. */
    private boolean somebodyIsThere() {
        return members.values().stream().anyMatch(m -> m.plays() && m.role != Member.Role.BOT && !m.lost);
    }

    private void freeSeatsOfTheLost(long now) {
        List<String> gone = members.values().stream()
                .filter(m ->
                        m.lost && now - m.lostNanos >= world.timing().seatKept().toNanos())
                .map(m -> m.name)
                .toList();
        for (String name : gone) {
            members.remove(name);
            tell(new LobbyEvent.Left(rules.code(), name, "gone"));
        }
    }

    private void passHostOnFrom(String name) {
        if (host.equals(name)) {
            host = members.values().stream()
                    .filter(Member::canHost)
                    .map(m -> m.name)
                    .findFirst()
                    .orElse("");
            if (!host.isEmpty()) {
                tell(new LobbyEvent.HostChanged(rules.code(), host));
            }
        }
    }

    private void requireHost(String name, String what) throws Refusal {
        if (!host.equals(name)) {
            throw new Refusal("not-host", "only the host" + (host.isEmpty() ? "" : " (" + host + ")") + " can " + what);
        }
    }

    private Member member(String name) throws Refusal {
        Member member = members.get(name);
        if (member == null) {
            throw new Refusal("not-in-room", "you are not in room " + rules.code());
        }
        return member;
    }

    private static Member member(String name, Collection<Member> members) {
        return members.stream().filter(m -> m.name.equals(name)).findFirst().orElseThrow();
    }

    private LobbyAnswer.InRoom inRoom(Member member) {
        Play play = member.play;
        return new LobbyAnswer.InRoom(
                roomInfo(),
                !member.plays(),
                play == null || state != State.RUNNING ? Optional.empty() : Optional.of(play.view()));
    }

    private RoomInfo roomInfo() {
        String shownState = switch (state) {
            case WAITING -> "waiting";
            case RUNNING -> "running";
            case RECORDING, BETWEEN -> "between";
            case OVER -> "over";
        };
        return new RoomInfo(
                rules.code(),
                rules.game().name(),
                rules.mode(),
                shownState,
                host,
                round,
                rules.rounds(),
                players(),
                rules.capacity(),
                members.size() - players());
    }

    private int players() {
        return (int) members.values().stream().filter(Member::plays).count();
    }

    private void tell(LobbyEvent event) {
        members.values().forEach(member -> member.audience.tell(event));
    }

    private void tellOthers(String name, LobbyEvent event) {
        for (Member member : members.values()) {
            if (!member.name.equals(name)) {
                member.audience.tell(event);
            }
        }
    }

    private long now() {
        return world.nanoTime().getAsLong();
    }
}
