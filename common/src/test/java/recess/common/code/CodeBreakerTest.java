package recess.common.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import recess.common.game.Bot;
import recess.common.game.Line;
import recess.common.game.Play;
import recess.common.game.Position;
import recess.common.message.GameView;

class CodeBreakerTest {
    private final Play play = new CodePlay("0123");

    @Test
    void isLostAfterTenTries() {
        for (int i = 1; i <= 10; i++) {
            assertThat(play.isOver()).isFalse();
            play.move("9999");
        }
        assertThat(play.isOver()).isTrue();
        assertThat(play.isWon()).isFalse();
    }

    @Test
    void isWonWithTheLastTryToo() {
        for (int i = 1; i <= 9; i++) {
            play.move("9999");
        }
        play.move("0123");
        assertThat(play.isWon()).isTrue();
    }

    @Test
    void tellsOthersHowManyDigitsAreRightAndNeverWhich() {
        play.move("0199");
        assertThat(play.progress().values())
                .containsOnlyKeys("moves", "attemptsLeft", "right", "elsewhere")
                .containsEntry("right", 2)
                .containsEntry("elsewhere", 0);
    }

    @Test
    void tellsWhoComesBackAllGuesses() {
        play.move("3210");
        play.move("0129");
        assertThat(play.recap().facts().values()).containsEntry("guesses", "3210:YYYY,0129:GGGR");
    }

    @Test
    void showsWhatIsKnownOfTheCode() {
        play.move("0456");
        play.move("3178");
        Position position =
                new Position(Optional.of(play.view()), Optional.of(play.recap()), List.of(), List.of("0213"));
        List<String> lines =
                new CodeBoard().draw(position, 38, 8).stream().map(Line::text).toList();
        assertThat(lines)
                .containsExactly(
                        "0 1 _ _   0 1 2 3 · · · · · 9",
                        "■■■■■■■■□□  8 of 10 tries left",
                        "  3. 0213  ...",
                        "  2. 3178  Y G R R ",
                        "  1. 0456  G R R R ");
    }

    @Test
    void isBrokenByEliminationInFewTries() {
        int games = 50;
        int moves = 0;
        for (int seed = 0; seed < games; seed++) {
            Play each = new CodeBreaker().deal(new SplittableRandom(seed)).begin();
            Bot bot = new CodeBreaker().bot("elimination").orElseThrow().begin().apply(new SplittableRandom(seed));
            GameView view = each.view();
            while (!each.isOver()) {
                each.move(bot.move(view));
                view = each.view();
            }
            assertThat(each.isWon()).isTrue();
            moves += each.moves();
        }
        assertThat(moves).isLessThan(6 * games);
    }
}
