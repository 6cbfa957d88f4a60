package recess.common.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.message.Hint;

class NumberGameTest {
    @Test
    void tellsWhereEachGuessLies() {
        for (int secret = 1; secret <= 100; secret++) {
            NumberGame game = new NumberGame(secret);
            for (int guess = 1; guess <= 100; guess++) {
                if (guess == secret) {
                    assertThat(game.guess(guess)).isEmpty();
                } else {
                    assertThat(game.guess(guess)).contains(guess < secret ? Hint.LOW : Hint.HIGH);
                }
            }
            assertThat(game.guesses()).isEqualTo(100);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
    void refusesWhatIsOutOfRange(int number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NumberGame(number));
        NumberGame game = new NumberGame(50);
        assertThatIllegalArgumentException().isThrownBy(() -> game.guess(number));
        assertThat(game.guesses()).isZero();
    }

    @Test
    void drawsEverySecretAndNoOther() {
        SplittableRandom random = new SplittableRandom(40);
        TreeSet<Integer> drawn = new TreeSet<>();
        for (int i = 0; i < 3000; i++) {
            drawn.add(NumberGame.any(random).secret());
        }
        assertThat(drawn).hasSize(100).startsWith(1).endsWith(100);
    }
}
