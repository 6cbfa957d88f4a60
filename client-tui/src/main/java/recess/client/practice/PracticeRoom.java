package recess.client.practice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import recess.common.game.BotKind;
import recess.common.game.Game;
import recess.common.game.Play;
import recess.common.game.Puzzle;
import recess.common.game.Standings;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Person;
import recess.common.message.RefusalCode;
import recess.common.message.RoomInfo;
import recess.common.message.Standing;

/** Rounds against bots, by the rules of a server's rooms. Times are nanoseconds of the monotonic clock. Not thread-safe. */
final class PracticeRoom {
    static final Duration ROUND = Duration.ofMinutes(3);
    static final Duration BETWEEN = Duration.ofSeconds(5);

    /** About as fast as somebody who thinks a little. */
    static final Duration BOT_MOVE = Duration.ofMillis(1500);

    private static final String CODE = "PLAY";
    private static final int MAX_BOTS = 8;

    private enum State {
        WAITING,
        RUNNING,
        BETWEEN,
        OVER
    }

    private final Game game;
    private final LobbyRequest.CreateRoom wanted;
    private final RandomGenerator random;
    private final Consumer<LobbyEvent> tell;
    private final List<Opponent> seats = new ArrayList<>();
    private final Opponent player;
    private State state = State.WAITING;
    private boolean paused;
    private int round;
    private Optional<Puzzle> puzzle = Optional.empty();
    private long startNanos;
    private long nextRoundNanos;

    PracticeRoom(
            String player,
            Game game,
            LobbyRequest.CreateRoom wanted,
            RandomGenerator random,
            Consumer<LobbyEvent> tell) {
        this.game = game;
        this.wanted = wanted;
        this.random = random;
        this.tell = tell;
        this.player = new Opponent(player, Optional.empty());
        seats.add(this.player);
    }

    RoomInfo info() {
        return new RoomInfo(
                CODE,
                game.name(),
                wanted.mode(),
                RoomInfo.State.valueOf(state.name()),
                paused,
                player.name,
                round,
                wanted.rounds(),
                seats.size(),
                wanted.capacity(),
                0);
    }

    LobbyAnswer.InRoom seat(long now) {
        boolean running = state == State.RUNNING;
        return new LobbyAnswer.InRoom(
                info(),
                false,
                running ? (int) Math.max(0, Math.ceilDiv(startNanos + ROUND.toNanos() - now, 1_000_000_000L)) : 0,
                0,
                running ? player.play.map(Play::recap) : Optional.empty());
    }

    List<Person> people() {
        return seats.stream().map(this::person).toList();
    }

    void addBot(String kind) throws Denial {
        BotKind found = game.bots().stream()
                .filter(bot -> bot.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Denial(
                        RefusalCode.NO_BOT,
                        "there is no such bot for " + game.name() + ": "
                                + game.bots().stream().map(BotKind::name).toList()));
        if (seats.size() > MAX_BOTS || seats.size() >= wanted.capacity()) {
            throw new Denial(RefusalCode.ROOM_FULL, "all seats are taken");
        }
        String stem = kind + "-bot";
        String free = stem;
        for (int number = 2; find(free).isPresent(); number++) {
            free = stem + "-" + number;
        }
        Opponent bot = new Opponent(free, Optional.of(found));
        seats.add(bot);
        tell.accept(new LobbyEvent.Joined(CODE, person(bot)));
    }

    void removeBot(String name) throws Denial {
        Opponent bot = find(name)
                .filter(seat -> seat.kind.isPresent())
                .orElseThrow(() -> new Denial(RefusalCode.NO_BOT, "there is no bot '" + name + "': who lists them"));
        seats.remove(bot);
        tell.accept(new LobbyEvent.Left(CODE, bot.name, LobbyEvent.Left.Reason.LEFT));
    }

    private Optional<Opponent> find(String name) {
        return seats.stream().filter(seat -> seat.name.equals(name)).findFirst();
    }

    void start(long now) throws Denial {
        switch (state) {
            case WAITING, BETWEEN -> startRound(now);
            case RUNNING -> throw new Denial(RefusalCode.RUNNING, "round " + round + " is running");
            case OVER -> throw new Denial(RefusalCode.OVER, "all rounds are played: rematch plays again");
        }
    }

    void rematch(long now) throws Denial {
        if (state != State.OVER) {
            throw new Denial(
                    RefusalCode.NOT_OVER, "round " + round + " of " + wanted.rounds() + ": the match is not over");
        }
        round = 0;
        startRound(now);
    }

    void pause(boolean on, long now) {
        paused = on;
        nextRoundNanos = now + BETWEEN.toNanos();
        tell.accept(new LobbyEvent.Paused(CODE, on));
    }

    LobbyAnswer move(String text, OptionalInt meant, long now) throws Denial {
        if (state != State.RUNNING) {
            throw new Denial(RefusalCode.NO_ROUND, "no round is running: start begins one");
        }
        if (meant.isPresent() && meant.getAsInt() != round) {
            throw new Denial(
                    RefusalCode.WRONG_ROUND,
                    "the move was for round " + meant.getAsInt() + ": round " + round + " is running");
        }
        Play play = player.play.orElseThrow(() -> new Denial(RefusalCode.NEXT_ROUND, "wait for the next round"));
        if (play.isOver()) {
            throw new Denial(RefusalCode.FINISHED, "you have finished: wait for the others");
        }
        Optional<String> remark = play.move(text);
        if (remark.isPresent()) {
            return new LobbyAnswer.Moved(false, remark.get(), play.view());
        }
        moved(player, now);
        return new LobbyAnswer.Moved(true, "", play.view());
    }

    /** Does what time has come for: a bot's move, the end of a round, the next one. */
    void tick(long now) {
        switch (state) {
            case RUNNING -> {
                for (Opponent seat : List.copyOf(seats)) {
                    if (state == State.RUNNING
                            && seat.bot.isPresent()
                            && seat.isStillPlaying()
                            && now - seat.nextMoveNanos >= 0) {
                        Play play = seat.play.orElseThrow();
                        play.move(seat.bot.get().move(play.view()));
                        seat.nextMoveNanos = now + botPause();
                        moved(seat, now);
                        if (state == State.RUNNING) {
                            tell.accept(new LobbyEvent.Progress(CODE, seat.name, play.progress()));
                        }
                    }
                }
                if (state == State.RUNNING && now - startNanos >= ROUND.toNanos()) {
                    endRound(now);
                }
            }
            case BETWEEN -> {
                if (!paused && now - nextRoundNanos >= 0) {
                    startRound(now);
                }
            }
            case WAITING, OVER -> {}
        }
    }

    /** Whether nothing will happen by itself. */
    boolean isIdle() {
        return switch (state) {
            case RUNNING -> false;
            case BETWEEN -> paused;
            case WAITING, OVER -> true;
        };
    }

    private void startRound(long now) {
        round++;
        state = State.RUNNING;
        startNanos = now;
        Puzzle dealt = game.deal(random);
        puzzle = Optional.of(dealt);
        for (Opponent seat : seats) {
            seat.play = Optional.of(dealt.begin());
            seat.bot = seat.kind.map(kind -> kind.begin().apply(random));
            seat.lastMoveNanos = now;
            seat.nextMoveNanos = now + botPause();
        }
        tell.accept(new LobbyEvent.RoundStarted(
                CODE,
                round,
                wanted.rounds(),
                (int) ROUND.toSeconds(),
                dealt.begin().view()));
    }

    private void moved(Opponent who, long now) {
        who.lastMoveNanos = now;
        boolean won = who.play.filter(Play::isWon).isPresent();
        if ((wanted.mode() == Mode.RACE && won) || seats.stream().noneMatch(Opponent::isStillPlaying)) {
            endRound(now);
        }
    }

    private void endRound(long now) {
        List<Standings.Result> results = new ArrayList<>();
        for (Opponent seat : seats) {
            seat.play.ifPresent(play -> results.add(new Standings.Result(
                    seat.name,
                    seat.score,
                    play.isWon(),
                    play.moves(),
                    Standings.millis(startNanos, seat.lastMoveNanos))));
        }
        List<Standing> standings = Standings.of(wanted.mode(), results);
        for (Opponent seat : seats) {
            standings.stream().filter(s -> s.player().equals(seat.name)).forEach(s -> seat.score = s.score());
            seat.play = Optional.empty();
        }
        boolean isLast = round >= wanted.rounds();
        state = isLast ? State.OVER : State.BETWEEN;
        nextRoundNanos = now + BETWEEN.toNanos();
        String winner = standings.stream()
                .filter(s -> s.place() == 1)
                .map(Standing::player)
                .findFirst()
                .orElse("");
        tell.accept(new LobbyEvent.RoundEnded(
                CODE,
                round,
                wanted.rounds(),
                winner,
                puzzle.map(Puzzle::answer).orElse(""),
                standings,
                false,
                isLast || paused ? 0 : (int) BETWEEN.toSeconds()));
        if (isLast) {
            tell.accept(new LobbyEvent.MatchEnded(CODE, Standings.ofMatch(standings)));
        }
    }

    private Person person(Opponent seat) {
        return new Person(seat.name, seat.kind.isPresent() ? Person.Role.BOT : Person.Role.HOST, seat.score, true);
    }

    private long botPause() {
        return BOT_MOVE.toNanos() / 2 + random.nextLong(BOT_MOVE.toNanos());
    }
}
