package recess.common.rps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.game.Bot;
import recess.common.game.Play;
import recess.common.game.Puzzle;
import recess.common.message.Outcome;

class RockPaperScissorsTest {
    private final Puzzle board = new RockPaperScissors().deal(new SplittableRandom(1));
    private final List<Play> sides = board.begin(List.of("ann", "bob"));
    private final Play ann = sides.getFirst();
    private final Play bob = sides.getLast();

    @ParameterizedTest
    @CsvSource({"rock, scissors", "scissors, paper", "paper, rock"})
    void eachBeatsOneAndIsBeatenByTheOther(String better, String worse) {
        Choice winner = Choice.find(better).orElseThrow();
        Choice loser = Choice.find(worse).orElseThrow();
        assertThat(winner.beats(loser)).isTrue();
        assertThat(loser.beats(winner)).isFalse();
        assertThat(winner.beats(winner)).isFalse();
    }

    @Test
    void tellsAChoiceWhenBothHaveChosen() {
        ann.move("rock");
        assertThat(ann.view().facts().values()).containsEntry("choice", "rock").containsEntry("turn", "bob");
        assertThat(bob.view().facts().values()).doesNotContainKey("choice").containsEntry("turn", "bob");
        bob.move("p");
        assertThat(ann.view().facts().values())
                .containsEntry("throws", "rock:paper")
                .containsEntry("losses", 1)
                .doesNotContainKeys("choice", "turn");
        assertThat(bob.view().facts().values())
                .containsEntry("throws", "paper:rock")
                .containsEntry("wins", 1);
    }

    @Test
    void endsWhenOneHasWonThree() {
        for (int i = 0; i < 3; i++) {
            assertThat(bob.isOver()).isFalse();
            ann.move("rock");
            bob.move("paper");
        }
        assertThat(bob.outcome()).isEqualTo(Outcome.WON);
        assertThat(ann.outcome()).isEqualTo(Outcome.LOST);
        assertThat(board.answer()).isEqualTo("0:3");
    }

    @Test
    void endsInADrawWhereNineThrowsDecideNothing() {
        for (int i = 0; i < 9; i++) {
            ann.move("rock");
            bob.move("rock");
        }
        assertThat(List.of(ann.outcome(), bob.outcome())).containsOnly(Outcome.DRAWN);
    }

    @Test
    void whenTheTimeIsUpMoreWinsWinWhereNobodyIsAwaited() {
        ann.move("rock");
        bob.move("scissors");
        board.timeUp();
        assertThat(ann.outcome()).isEqualTo(Outcome.WON);
        assertThat(bob.outcome()).isEqualTo(Outcome.LOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "rocks", "rock,paper", ":"})
    void readsNoThrowOutOfWhatIsNone(String text) {
        assertThat(Throw.read(text)).isEmpty();
    }

    @Test
    void theBotThatReadsHabitsBeatsWhoAlwaysDoesTheSame() {
        int wins = 0;
        for (int seed = 0; seed < 50; seed++) {
            List<Play> round =
                    new RockPaperScissors().deal(new SplittableRandom(seed)).begin(List.of("habits", "stubborn"));
            Bot bot =
                    new RockPaperScissors().bot("habits").orElseThrow().begin().apply(new SplittableRandom(seed));
            while (!round.getFirst().isOver()) {
                round.getFirst().move(bot.move(round.getFirst().view()));
                round.getLast().move("rock");
            }
            wins += round.getFirst().isWon() ? 1 : 0;
        }
        assertThat(wins).isGreaterThan(45);
    }
}
