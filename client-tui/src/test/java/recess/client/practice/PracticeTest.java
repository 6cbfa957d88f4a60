package recess.client.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Period;
import recess.common.message.Standing;
import recess.common.message.UploadRequest;

class PracticeTest {
    private final List<LobbyEvent> events = new ArrayList<>();
    private final PracticeLobby lobby = new PracticeLobby("ann", new Random(1), events::add);
    private long now;

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
        assertThat(ask(new LobbyRequest.Scores(Period.TODAY)))
                .isInstanceOfSatisfying(
                        LobbyAnswer.Scores.class,
                        scores -> assertThat(scores.lines()).hasSize(1));
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
    void playsRoundsAgainstABotToTheirEnd(String game, String kind, Mode mode) {
        assertThat(ask(new LobbyRequest.CreateRoom(game, mode, 2, 30, true))).isInstanceOf(LobbyAnswer.InRoom.class);
        ask(new LobbyRequest.AddBot(kind));
        ask(new LobbyRequest.AddBot(kind));
        ask(new LobbyRequest.Start());
        for (int i = 0; i < 10_000 && !isOver(); i++) {
            now += Duration.ofMillis(200).toNanos();
            lobby.tick(now);
        }
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
        assertThat(lobby.isIdle()).isTrue();
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
        now += Duration.ofHours(1).toNanos();
        lobby.tick(now);
        assertThat(events).isEmpty();
        ask(new LobbyRequest.Pause(false));
        now += Duration.ofSeconds(5).toNanos();
        lobby.tick(now);
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
        return lobby.ask(request, now);
    }

    private static String code(LobbyAnswer answer) {
        return answer instanceof LobbyAnswer.Refused refused ? refused.code().code() : "not refused";
    }

    private boolean isOver() {
        return events.stream().anyMatch(LobbyEvent.MatchEnded.class::isInstance);
    }
}
