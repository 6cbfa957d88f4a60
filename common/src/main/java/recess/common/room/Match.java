package recess.common.room;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import recess.common.game.Play;
import recess.common.game.Standings;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.Mode;
import recess.common.message.RefusalCode;
import recess.common.message.RoomInfo;

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
    private final RoomContext context;
    private final Members members;
    private final Guard guard;

    private final RoundClock clock;

    private State state = State.WAITING;
    private int number;
    private @Nullable Round round;

    /** How the last round has ended, for all who played; empty while one runs, before the first, and after a restart. */
    private Optional<LobbyEvent.RoundEnded> ended = Optional.empty();

    private CompletableFuture<Boolean> recording = NOTHING_TO_RECORD;

    Match(RoomRules rules, RoomContext context, Members members, Guard guard) {
        this.rules = rules;
        this.context = context;
        this.clock = new RoundClock(context);
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
        return clock.isPaused();
    }

    /** Somebody is the first to come: a room that begins by itself waits a moment for others, and plays all rounds. */
    void awaitOthers() {
        if (state == State.OVER && rules.lead().beginsByItself()) {
            state = State.WAITING;
        }
        forgetEnd();
        clock.nextIn(context.timing().autoStart());
    }

    /** Onlookers are told no more how the last round has ended: those who played it are gone, or are to be gone. */
    void forgetEnd() {
        ended = Optional.empty();
    }

    /** As it was before the server was started again: whoever played has a moment to come back. */
    void restore(RoomState before) {
        number = before.played();
        state = number == 0 ? State.WAITING : number >= rules.rounds() ? State.OVER : State.BETWEEN;
        clock.restore(before.paused());
    }

    /** The last round that is over; 0 before the first. */
    int played() {
        return state == State.RUNNING || state == State.RECORDING ? number - 1 : number;
    }

    void start() throws Refusal {
        switch (state) {
            case WAITING, BETWEEN -> {
                requirePlayers();
                startRound();
            }
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
            endInTime();
        } else {
            begin();
        }
    }

    void rematch() throws Refusal {
        if (state != State.OVER) {
            throw new Refusal(
                    RefusalCode.NOT_OVER, "round " + number + " of " + rules.rounds() + ": the match is not over");
        }
        requirePlayers();
        number = 0;
        startRound();
    }

    /** On a board nobody plays alone. */
    private void requirePlayers() throws Refusal {
        if (!members.fill(rules.game())) {
            throw new Refusal(
                    RefusalCode.TOO_FEW_PLAYERS,
                    rules.game().name() + " is for " + rules.game().seats() + ", and in room " + rules.code()
                            + " there is " + members.playersHere() + ": wait for another, or seat a bot");
        }
    }

    /** @param byTeacher whom no player has to be there for */
    void pause(boolean on, boolean byTeacher) {
        clock.pause(on, !byTeacher);
        members.tell(new LobbyEvent.Paused(rules.code(), on));
    }

    /** Gives somebody another name, but not while results are on their way to the disk under the one so far. */
    void rename(Member member, String name) throws Refusal {
        if (state == State.RECORDING) {
            throw new Refusal(
                    RefusalCode.BUSY,
                    "the results of round " + number + " are being stored under the old name: try again in a moment");
        }
        String before = member.name();
        members.rename(member, name);
        if (state == State.RUNNING) {
            running().renamed(members, member, before);
        }
        ended = ended.map(end -> end.renamed(before, name));
        context.ledger().renamed(rules, before, name, member.score);
    }

    /** @param meant the round that the move is for; empty for whichever is running */
    Made move(Member member, String text, OptionalInt meant) throws Refusal {
        Play play = playOf(member, meant);
        Optional<String> remark = play.move(text);
        if (remark.isPresent()) {
            return new Made(new LobbyAnswer.Moved(false, remark.get(), play.view()), NOTHING_TO_RECORD);
        }
        member.lastMoveNanos = context.now();
        members.tellOthers(member.name(), running().progress(members, member.name(), play));
        boolean ends = (rules.mode() == Mode.RACE && play.isWon()) || !areStillPlaying();
        if (ends) {
            endRound();
        }
        return new Made(new LobbyAnswer.Moved(true, "", play.view()), ends ? recording : NOTHING_TO_RECORD);
    }

    /** Does what time has come for. */
    void tick(boolean mayBegin) {
        boolean due = mayBegin && clock.isNextDue() && members.hasSomebodyToPlay() && members.fill(rules.game());
        switch (state) {
            case RUNNING -> {
                if (clock.isUp(running()) || !areStillPlaying()) {
                    endInTime();
                }
            }
            case BETWEEN -> {
                if (due && !clock.isPaused()) {
                    startRound();
                }
            }
            case WAITING -> {
                if (due
                        && rules.lead().beginsByItself()
                        && members.host().name().isEmpty()) {
                    number = 0;
                    startRound();
                }
            }
            case OVER -> {
                if (due
                        && rules.lead() == Lead.CLOCK_FOR_EVER
                        && members.host().name().isEmpty()) {
                    number = 0;
                    startRound();
                }
            }
            case RECORDING -> {}
        }
    }

    /** Somebody has left, and has given up what others play on the same board. */
    void goOnWithout(Member gone) {
        running(gone).ifPresent(play -> running().leave(gone, play));
        goOnWithout();
    }

    /** Somebody has left or lost the connection: nobody may be left to wait for, or to end the pause. */
    void goOnWithout() {
        if (clock.isPausedByHost() && rules.permanent() && members.host().name().isEmpty()) {
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

    /** What spectators see of a board; empty where they see none. */
    Optional<GameView> watched() {
        return state == State.RUNNING ? running().board(members, "") : Optional.empty();
    }

    /** The play of a member in the round that is running. */
    Optional<Play> running(Member member) {
        return state == State.RUNNING ? Optional.ofNullable(member.play) : Optional.empty();
    }

    /** Until the round that is running ends at the latest, rounded up; 0 while none is. */
    int secondsLeft() {
        return state == State.RUNNING ? clock.secondsLeft(running()) : 0;
    }

    /** Until the next round begins by itself, rounded up; 0 where none does. */
    int nextInSeconds() {
        return state == State.BETWEEN && !clock.isPaused() && members.fill(rules.game()) ? clock.nextInSeconds() : 0;
    }

    /** How the last round has ended, and the match with it, as onlookers were told; nothing where {@link #ended} is empty. */
    List<LobbyEvent.OfMatch> ended() {
        return ended.stream()
                .<LobbyEvent.OfMatch>flatMap(end -> state == State.OVER
                        ? Stream.of(end.shownTo(""), matchEnded(end).shownTo(""))
                        : Stream.of(end.shownTo("")))
                .toList();
    }

    private LobbyEvent.MatchEnded matchEnded(LobbyEvent.RoundEnded last) {
        return new LobbyEvent.MatchEnded(rules.code(), Standings.ofMatch(last.standings()));
    }

    private void startRound() {
        number++;
        ended = Optional.empty();
        state = State.RUNNING;
        Round next = new Round(rules, number, rules.game().deal(context.random()), context.now());
        round = next;
        next.begin(members, (int) context.timing().round().toSeconds());
    }

    /** What a member may move in now. */
    private Play playOf(Member member, OptionalInt meant) throws Refusal {
        if (!member.plays) {
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
        Optional<String> turn = Play.turnOfAnother(play.view().facts(), member.name());
        if (turn.isPresent()) {
            throw new Refusal(RefusalCode.NOT_YOUR_TURN, "it is the turn of " + turn.get() + ": wait for the move");
        }
        return play;
    }

    /** The time of the round is up, or nobody is left who could use it. */
    private void endInTime() {
        if (areStillPlaying()) {
            running().puzzle().timeUp();
        }
        endRound();
    }

    /** Decides the round now; it is told when it is stored. */
    private void endRound() {
        RoundResult result = running().decide(members, context.now());
        state = State.RECORDING;
        recording = context.ledger()
                .record(result)
                .completeOnTimeout(false, RECORDING_SECONDS, TimeUnit.SECONDS)
                .exceptionally(_ -> false)
                .thenApply(recorded -> {
                    guard.run(() -> tellEnd(result, recorded));
                    return recorded;
                });
    }

    private void tellEnd(RoundResult result, boolean recorded) {
        members.all().forEach(member -> member.play = null);
        state = result.round() >= rules.rounds() ? State.OVER : State.BETWEEN;
        clock.nextIn(context.timing().between());
        LobbyEvent.RoundEnded end = new LobbyEvent.RoundEnded(
                rules.code(),
                result.round(),
                rules.rounds(),
                result.winner(),
                result.answer(),
                result.standings(),
                recorded,
                nextInSeconds());
        ended = Optional.of(end);
        members.tellEach(end::shownTo);
        if (state == State.OVER) {
            members.tellEach(matchEnded(end)::shownTo);
        }
        context.ledger().told(result, recorded);
    }

    private boolean areStillPlaying() {
        return members.areStillPlaying(rules.mode());
    }

    private Round running() {
        Round running = round;
        if (running == null) {
            throw new IllegalStateException("no round is running");
        }
        return running;
    }
}
