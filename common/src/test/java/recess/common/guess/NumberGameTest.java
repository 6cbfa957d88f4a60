package recess.common.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberGameTest {
    @Test
    void tellsWhereEachGuessLies() {
        for (int secret = 1; secret <= 100; secret++) {
            NumberGame game = new NumberGame(secret);
            for (int guess = 1; guess <= 100; guess++) {
                Hint hint = guess == secret ? Hint.CORRECT : guess < secret ? Hint.LOW : Hint.HIGH;
                assertThat(game.guess(guess)).isEqualTo(hint);
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
}
