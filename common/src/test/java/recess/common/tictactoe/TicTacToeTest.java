package recess.common.tictactoe;

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

class TicTacToeTest {
    @ParameterizedTest
    @CsvSource({
        "XXX/OO-/---, X",
        "XOO/XO-/X--, X",
        "O-X/XO-/X-O, O",
        "XXO/X-O/--O, O",
        "X-O/OX-/--X, X",
        "X-O/XO-/O-X, O"
    })
    void seesALineInEveryDirection(String text, char mark) {
        Grid grid = Grid.read(text);
        assertThat(grid.hasLine(mark)).isTrue();
        assertThat(grid.line(mark)).hasSize(3);
        assertThat(grid.hasLine(Grid.other(mark))).isFalse();
        assertThat(grid.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X", "XOXOXOXOXO", "XX/OO/..", "<script>", "xxx/ooo/..."})
    void readsNothingOutOfWhatIsNoGrid(String text) {
        assertThat(Grid.read(text).isEmpty()).isTrue();
    }

    @Test
    void completesALineOnlyInAFreeField() {
        assertThat(Grid.read("XX-/---/---").completing(Grid.X)).contains(3);
        assertThat(Grid.read("XXO/---/---").completing(Grid.X)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"random, 0", "careful, 0", "perfect, 60"})
    void thePerfectBotNeverLoses(String kind, int draws) {
        int drawn = 0;
        for (int seed = 0; seed < 60; seed++) {
            Puzzle board = new TicTacToe().deal(new SplittableRandom(seed));
            List<Play> sides = board.begin(List.of("ann", "bob"));
            int perfect = seed % 2;
            Bot strong = bot("perfect", seed);
            Bot other = bot(kind, seed + 1);
            for (int move = 0; !sides.getFirst().isOver(); move++) {
                Play side = sides.get(move % 2);
                assertThat(side.move((move % 2 == perfect ? strong : other).move(side.view())))
                        .isEmpty();
            }
            assertThat(sides.get(perfect).outcome()).as(board.answer()).isNotEqualTo(Outcome.LOST);
            drawn += sides.get(perfect).outcome() == Outcome.DRAWN ? 1 : 0;
        }
        assertThat(drawn).isGreaterThanOrEqualTo(draws);
    }

    @Test
    void saysWhichFieldsAreFreeWhereOneIsTaken() {
        Play play = new TicTacToe().deal(new SplittableRandom(1)).begin();
        assertThat(play.move("5")).isEmpty();
        assertThat(play.move("5")).hasValueSatisfying(why -> assertThat(why).startsWith("field 5 is taken: "));
        assertThat(play.moves()).isEqualTo(1);
    }

    private static Bot bot(String kind, int seed) {
        return new TicTacToe().bot(kind).orElseThrow().begin().apply(new SplittableRandom(seed));
    }
}
