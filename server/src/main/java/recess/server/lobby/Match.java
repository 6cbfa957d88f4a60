package recess.server.lobby;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import recess.common.game.Play;
import recess.common.game.Standings;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.RefusalCode;
import recess.common.message.RoomInfo;
import recess.common.message.Standing;
import recess.common.room.Refusal;
import recess.server.event.ServerEvent;

/** The rounds of a room: which is running, what ends it, when the next one begins. Guarded by the room's lock. */
final class Match {
    /** What a match is doing. */
    enum State {
        WAITING(RoomInfo.State.WAITING),
        RUNNING(RoomInfo.State.RUNNING),
        /** The round is over, and its results are on their way to the disk. */
        RECORDING(RoomInfo.State.BETWEEN),
        BETWEEN(RoomInfo.State.BETWEEN),
        OVER(RoomInfo.State.OVER);

        final RoomInfo.State shown;

        State(RoomInfo.State shown) {
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
    private final Room.World world;
    private final Members members;
    private final Guard guard;

    private State state = State.WAITING;
    private int number;
    private @Nullable Round round;
    private long nextRoundNanos;
    private boolean paused;
    private boolean pausedByHost;
    private CompletableFuture<Boolean> recording = NOTHING_TO_RECORD;

    Match(RoomRules rules, Room.World world, Members members, Guard guard) {
        this.rules = rules;
        this.world = world;
        this.members = members;
        this.guard = guard;
    }

    State state() {
        return state;
    }

    /** The round that is running, or was the last; 0 before the first. */
    int number() {
        return number;
    }

    boolean isPaused() {
        return paused;
    }

    /** Somebody is the first to come: a room that begins by itself waits a moment for others, and plays all rounds. */
    void awaitOthers() {
        if (state == State.OVER && rules.lead().beginsByItself()) {
            state = State.WAITING;
        }
        nextRoundNanos = now() + world.timing().autoStart().toNanos();
    }

    void start() throws Refusal {
        switch (state) {
            case WAITING, BETWEEN -> startRound();
            case RUNNING, RECORDING -> throw new Refusal(RefusalCode.RUNNING, "round " + number + " is running");
            case OVER -> throw new Refusal(RefusalCode.OVER, "all rounds are played: rematch plays again");
        }
    }

    /** Begins the first round, the next one, or all again, where there is somebody to play. */
    void begin() throws Refusal {
        if (!members.hasSomebodyToPlay()) {
            throw new Refusal(RefusalCode.NO_ROUND, "nobody is in room " + rules.code() + " who could play");
        }
        if (state == State.OVER) {
            rematch();
        } else {
            start();
        }
    }

    /** Ends the round that is running; where none is, begins one. */
    void next() throws Refusal {
        if (state == State.RUNNING) {
            endRound();
        } else {
            begin();
        }
    }

    void rematch() throws Refusal {
        if (state != State.OVER) {
            throw new Refusal(
                    RefusalCode.NOT_OVER, "round " + number + " of " + rules.rounds() + ": the match is not over");
        }
        number = 0;
        startRound();
    }

    /** @param byTeacher whom no player has to be there for */
    void pause(boolean on, boolean byTeacher) {
        paused = on;
        pausedByHost = on && !byTeacher;
        nextRoundNanos = now() + world.timing().between().toNanos();
        members.tell(new LobbyEvent.Paused(rules.code(), on));
    }

    /** @param meant the round that the move is for; empty for whichever is running */
    Made move(Member member, String text, OptionalInt meant) throws Refusal {
        Play play = playOf(member, meant);
        Optional<String> remark = play.move(text);
        if (remark.isPresent()) {
            return new Made(new LobbyAnswer.Moved(false, remark.get(), play.view()), NOTHING_TO_RECORD);
        }
        member.lastMoveNanos = now();
        members.tellOthers(member.name, new LobbyEvent.Progress(rules.code(), member.name, play.progress()));
        boolean ends = (rules.mode() == Mode.RACE && play.isWon()) || !areStillPlaying();
        if (ends) {
            endRound();
        }
        return new Made(new LobbyAnswer.Moved(true, "", play.view()), ends ? recording : NOTHING_TO_RECORD);
    }

    /** Does what time has come for. */
    void tick(boolean mayBegin) {
        boolean due = mayBegin && now() - nextRoundNanos >= 0 && members.hasSomebodyToPlay();
        switch (state) {
            case RUNNING -> {
                if (leftNanos() <= 0 || !areStillPlaying()) {
                    endRound();
                }
            }
            case BETWEEN -> {
                if (due && !paused) {
                    startRound();
                }
            }
            case WAITING -> {
                if (due && rules.lead().beginsByItself() && members.host().isEmpty()) {
                    number = 0;
                    startRound();
                }
            }
            case OVER -> {
                if (due && rules.lead() == Lead.CLOCK_FOR_EVER && members.host().isEmpty()) {
                    number = 0;
                    startRound();
                }
            }
            case RECORDING -> {}
        }
    }

    /** Somebody has left or lost the connection: nobody may be left to wait for, or to end the pause. */
    void goOnWithout() {
        if (pausedByHost && rules.permanent() && members.host().isEmpty()) {
            pause(false, false);
        }
        if (state == State.RUNNING && !areStillPlaying()) {
            endRound();
        }
    }

    /** Nobody will come any more. */
    void close() {
        state = State.OVER;
    }

    /** The play of a member in the round that is running. */
    Optional<Play> running(Member member) {
        return state == State.RUNNING ? Optional.ofNullable(member.play) : Optional.empty();
    }

    /** Until the round that is running ends at the latest, rounded up; 0 while none is. */
    int secondsLeft() {
        return state == State.RUNNING ? seconds(leftNanos()) : 0;
    }

    /** Until the next round begins by itself, rounded up; 0 where none does. */
    int nextInSeconds() {
        return state == State.BETWEEN && !paused ? seconds(nextRoundNanos - now()) : 0;
    }

    private void startRound() {
        number++;
        state = State.RUNNING;
        Round next = new Round(rules, number, rules.game().deal(world.random()), now());
        round = next;
        next.begin(members, (int) world.timing().round().toSeconds());
    }

    /** What a member may move in now. */
    private Play playOf(Member member, OptionalInt meant) throws Refusal {
        if (!member.plays()) {
            throw new Refusal(RefusalCode.WATCHING, "you are watching: leave and join to play");
        }
        if (state != State.RUNNING) {
            throw new Refusal(RefusalCode.NO_ROUND, "no round is running: wait for the next");
        }
        if (meant.isPresent() && meant.getAsInt() != number) {
            throw new Refusal(
                    RefusalCode.WRONG_ROUND,
                    "the move was for round " + meant.getAsInt() + ": round " + number + " is running");
        }
        Play play = running(member)
                .orElseThrow(() ->
                        new Refusal(RefusalCode.NEXT_ROUND, "you came in the middle of a round: wait for the next"));
        if (play.isOver()) {
            throw new Refusal(RefusalCode.FINISHED, "you have finished: wait for the others");
        }
        return play;
    }

    /** Decides the round now; it is told when it is stored. */
    private void endRound() {
        Round ended = running();
        state = State.RECORDING;
        List<Standing> standings = ended.decide(members);
        Duration took = Duration.ofNanos(now() - ended.startNanos());
        recording = world.results()
                .record(ended.results(standings, members))
                .completeOnTimeout(false, RECORDING_SECONDS, TimeUnit.SECONDS)
                .exceptionally(_ -> false)
                .thenApply(recorded -> {
                    guard.run(() -> tellEnd(ended, standings, took, recorded));
                    return recorded;
                });
    }

    private void tellEnd(Round ended, List<Standing> standings, Duration took, boolean recorded) {
        members.all().forEach(member -> member.play = null);
        state = ended.number() >= rules.rounds() ? State.OVER : State.BETWEEN;
        nextRoundNanos = now() + world.timing().between().toNanos();
        boolean goesOn = state == State.BETWEEN && !paused;
        LobbyEvent.RoundEnded end = ended.ended(
                standings, recorded, goesOn ? seconds(world.timing().between().toNanos()) : 0);
        members.tell(end);
        if (state == State.OVER) {
            members.tell(new LobbyEvent.MatchEnded(rules.code(), Standings.ofMatch(standings)));
        }
        world.events()
                .publish(new ServerEvent.RoundEnded(
                        end.room(),
                        end.round(),
                        rules.game().name(),
                        standings.size(),
                        end.winner(),
                        end.answer(),
                        recorded,
                        took));
    }

    private boolean areStillPlaying() {
        return members.areStillPlaying(rules.mode());
    }

    private long leftNanos() {
        return world.timing().round().toNanos() - (now() - running().startNanos());
    }

    private Round running() {
        Round running = round;
        if (running == null) {
            throw new IllegalStateException("no round is running");
        }
        return running;
    }

    private static int seconds(long nanos) {
        return (int) Math.max(0, Math.ceilDiv(nanos, 1_000_000_000));
    }

    private long now() {
        return world.nanoTime().getAsLong();
    }
}
