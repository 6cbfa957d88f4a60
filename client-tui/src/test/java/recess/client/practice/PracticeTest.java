package recess.client.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Period;
import recess.common.message.ScoreKind;
import recess.common.message.ScoreLine;
import recess.common.message.Standing;
import recess.common.message.UploadRequest;
import recess.common.room.RoomContext;
import recess.common.room.Timing;

class PracticeTest {
    private static final Duration BOT_MOVE = Duration.ofMillis(1);

    /** What was told, by whichever thread. */
    private final List<LobbyEvent> events = new CopyOnWriteArrayList<>();

    /** Moves on whenever it is read, so that no pace makes anybody wait. */
    private final AtomicLong now = new AtomicLong();

    private final PracticeScores scores = new PracticeScores();
    private final PracticeLobby lobby = new PracticeLobby(
            "ann",
            this::told,
            scores,
            new RoomContext(
                    new Random(1),
                    () -> now.addAndGet(Duration.ofMillis(250).toNanos()),
                    new Timing(
                            Duration.ofDays(1),
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(120),
                            BOT_MOVE,
                            Duration.ofSeconds(5)),
                    scores));

    private final Semaphore news = new Semaphore(0);

    private void told(LobbyEvent event) {
        events.add(event);
        news.release();
    }

    private void awaitMatchEnd() throws InterruptedException {
        while (!isOver()) {
            news.tryAcquire(1, TimeUnit.MILLISECONDS);
            // In golf a round waits for ann, who makes no move, until its time is up: a day, which must not take long.
            now.addAndGet(Duration.ofMinutes(5).toNanos());
            lobby.tick();
        }
    }

    @Test
    void playsGuessAlone() {
        assertThat(ask(new LobbyRequest.Solo("guess"))).isInstanceOf(LobbyAnswer.Moved.class);
        assertThat(code(ask(new LobbyRequest.Solo("guess")))).isEqualTo("playing");
        for (int number = 1; events.isEmpty(); number++) {
            ask(new LobbyRequest.Move(String.valueOf(number)));
        }
        assertThat(events).singleElement().isInstanceOfSatisfying(LobbyEvent.SoloEnded.class, ended -> {
            assertThat(ended.won()).isTrue();
            assertThat(ended.answer()).isEqualTo(String.valueOf(ended.moves()));
            assertThat(ended.recorded()).isFalse();
        });
        assertThat(scores(ScoreKind.SOLO)).singleElement().satisfies(line -> {
            assertThat(line.player()).isEqualTo("ann");
            assertThat(line.wins()).isEqualTo(1);
        });
        assertThat(scores(ScoreKind.RACE)).as("a game alone is none in a room").isEmpty();
    }

    @Test
    void countsWhatIsWonInRoomsApartAndByRoom() {
        winARoom();
        ask(new LobbyRequest.LeaveRoom());
        assertThat(scores(ScoreKind.SOLO)).isEmpty();
        assertThat(scores(ScoreKind.RACE)).singleElement().satisfies(line -> {
            assertThat(line.wins()).isEqualTo(1);
            assertThat(line.games()).isEqualTo(1);
        });
        assertThat(code(ask(scoresOf(Period.ROOM, ScoreKind.RACE)))).isEqualTo("no-room");
        events.clear();
        ask(new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 30, true));
        assertThat(ask(scoresOf(Period.ROOM, ScoreKind.RACE)))
                .isInstanceOfSatisfying(
                        LobbyAnswer.Scores.class,
                        ofRoom -> assertThat(ofRoom.lines()).isEmpty());
    }

    @Test
    void hasTheLimitsOfARoomOfAServer() {
        ask(new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 30, true));
        assertThat(code(ask(new LobbyRequest.Say("x".repeat(201))))).isEqualTo("bad-text");
        ask(new LobbyRequest.Say("x".repeat(200)));
        assertThat(events).last().isInstanceOf(LobbyEvent.Said.class);
        assertThat(code(ask(new LobbyRequest.Hello("bob", Optional.empty())))).isEqualTo("in-room");
    }

    @Test
    void playsByRulesThatAreSet() {
        ask(new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 30, true, "to=20,tries=2"));
        ask(new LobbyRequest.Start());
        assertThat(ask(new LobbyRequest.Move("21")))
                .isInstanceOfSatisfying(
                        LobbyAnswer.Moved.class,
                        moved -> assertThat(moved.remark()).contains("from 1 to 20"));
        ask(new LobbyRequest.LeaveRoom());
        assertThat(code(ask(new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 30, true, "words=x"))))
                .isEqualTo("no-game");
    }

    private static LobbyRequest.Scores scoresOf(Period period, ScoreKind kind) {
        return new LobbyRequest.Scores(period, kind, Optional.empty(), false);
    }

    private List<ScoreLine> scores(ScoreKind kind) {
        return ((LobbyAnswer.Scores) ask(scoresOf(Period.TODAY, kind))).lines();
    }

    private void winARoom() {
        ask(new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 30, true));
        ask(new LobbyRequest.Start());
        for (int number = 1; !isOver(); number++) {
            ask(new LobbyRequest.Move(String.valueOf(number), OptionalInt.of(1)));
        }
    }

    @Test
    void tellsWhatIsNoMove() {
        ask(new LobbyRequest.Solo("guess"));
        assertThat(ask(new LobbyRequest.Move("fifty"))).isInstanceOfSatisfying(LobbyAnswer.Moved.class, moved -> {
            assertThat(moved.counted()).isFalse();
            assertThat(moved.remark()).contains("not a number");
        });
        assertThat(ask(new LobbyRequest.LeaveRoom()))
                .isInstanceOfSatisfying(
                        LobbyAnswer.Done.class, done -> assertThat(done.what()).startsWith("given up, it was "));
    }

    @ParameterizedTest
    @CsvSource({"guess, binary, RACE", "guess, random, GOLF", "hangman, frequency, GOLF", "hangman, random, RACE"})
    void playsRoundsAgainstABotToTheirEnd(String game, String kind, Mode mode) throws Exception {
        assertThat(ask(new LobbyRequest.CreateRoom(game, mode, 2, 30, true))).isInstanceOf(LobbyAnswer.InRoom.class);
        ask(new LobbyRequest.AddBot(kind));
        ask(new LobbyRequest.AddBot(kind));
        ask(new LobbyRequest.Start());
        awaitMatchEnd();
        List<LobbyEvent.RoundEnded> ends = events.stream()
                .filter(LobbyEvent.RoundEnded.class::isInstance)
                .map(LobbyEvent.RoundEnded.class::cast)
                .toList();
        assertThat(ends).hasSize(2);
        assertThat(ends.get(0).nextInSeconds()).isEqualTo(5);
        assertThat(ends.get(1).nextInSeconds()).isZero();
        assertThat(ends.get(1).standings())
                .extracting(Standing::player)
                .containsExactlyInAnyOrder("ann", kind + "-bot", kind + "-bot-2");
    }

    @Test
    void winsARaceBeforeTheBotHasMoved() {
        ask(new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 30, true));
        ask(new LobbyRequest.AddBot("linear"));
        ask(new LobbyRequest.Start());
        for (int number = 1; !isOver(); number++) {
            ask(new LobbyRequest.Move(String.valueOf(number), OptionalInt.of(1)));
        }
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        LobbyEvent.MatchEnded.class,
                        end -> assertThat(end.standings().getFirst()).satisfies(first -> {
                            assertThat(first.player()).isEqualTo("ann");
                            assertThat(first.score()).isEqualTo(1);
                        }));
        assertThat(ask(new LobbyRequest.Rematch())).isEqualTo(new LobbyAnswer.Done("rematch"));
    }

    @Test
    void takesNoMoveForAnotherRound() {
        ask(new LobbyRequest.CreateRoom("guess", Mode.RACE, 3, 30, true));
        ask(new LobbyRequest.Start());
        assertThat(code(ask(new LobbyRequest.Move("50", OptionalInt.of(2))))).isEqualTo("wrong-round");
    }

    @Test
    void stopsTheClockBetweenRounds() {
        ask(new LobbyRequest.CreateRoom("guess", Mode.RACE, 2, 30, true));
        ask(new LobbyRequest.Start());
        ask(new LobbyRequest.Pause(true));
        for (int number = 1; events.stream().noneMatch(LobbyEvent.RoundEnded.class::isInstance); number++) {
            ask(new LobbyRequest.Move(String.valueOf(number)));
        }
        events.clear();
        now.addAndGet(Duration.ofHours(1).toNanos());
        lobby.tick();
        assertThat(events).isEmpty();
        ask(new LobbyRequest.Pause(false));
        now.addAndGet(Duration.ofSeconds(5).toNanos());
        lobby.tick();
        assertThat(events).last().isInstanceOf(LobbyEvent.RoundStarted.class);
    }

    @Test
    void refusesAsAServerWould() {
        assertThat(code(ask(new LobbyRequest.Solo("chess")))).isEqualTo("no-game");
        assertThat(code(ask(new LobbyRequest.Start()))).isEqualTo("no-room");
        assertThat(code(ask(new LobbyRequest.JoinRoom("ABCD")))).isEqualTo("no-room");
        assertThat(code(ask(new LobbyRequest.Hello("two words", Optional.empty()))))
                .isEqualTo("bad-name");
        assertThat(code(ask(new UploadRequest.ListOwn()))).isEqualTo("offline");
        ask(new LobbyRequest.CreateRoom("guess", Mode.RACE, 1, 30, true));
        assertThat(code(ask(new LobbyRequest.AddBot("frequency")))).isEqualTo("no-bot");
        assertThat(code(ask(new LobbyRequest.Move("50")))).isEqualTo("no-round");
        assertThat(code(ask(new LobbyRequest.Rematch()))).isEqualTo("not-over");
    }

    private LobbyAnswer ask(LobbyRequest request) {
        return lobby.ask(request);
    }

    private static String code(LobbyAnswer answer) {
        return answer instanceof LobbyAnswer.Refused refused ? refused.code().code() : "not refused";
    }

    private boolean isOver() {
        return events.stream().anyMatch(LobbyEvent.MatchEnded.class::isInstance);
    }
}
