package recess.common.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.game.Reading;

class GuessTextTest {
    private static final String RANGE = "a whole number from 1 to 100, please";

    static Stream<Arguments> guesses() {
        return Stream.of(
                arguments("50", 50),
                arguments("1", 1),
                arguments("100", 100),
                arguments("+5", 5),
                arguments("05", 5),
                arguments("  5\t", 5),
                arguments("\u30005\u2003", 5),
                arguments("\u00A05\u202F", 5),
                arguments("5\u0085\u001C", 5),
                arguments("1_0", 10),
                arguments("1_0_0", 100),
                arguments("0_5", 5),
                arguments("٤٢", 42),
                arguments("５０", 50),
                arguments("४२", 42),
                arguments("𝟓𝟎", 50),
                arguments("1٢", 12),
                arguments("0".repeat(400) + "7", 7));
    }

    @ParameterizedTest
    @MethodSource("guesses")
    void readsWhatPythonsIntReads(String text, int number) {
        assertThat(GuessText.read(text)).isEqualTo(new Reading.Move<>(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fifty", "5.0", "1e1", "0x10", "5 0", "+ 5", "++5", "+-5", "+", "-", "_1", "1_", "1__0", "+_1", "_",
                "5,", "５．０", "½", "²", "Ⅴ", "五", "0b1", "5\u200B", "\uFEFF5"
            })
    void saysThatItIsNotANumber(String text) {
        assertThat(why(text)).startsWith("not a number '").endsWith("': " + RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-5", "-0", "-1", "+0", "+101", "1000", "4294967297", "2147483648", "1_0_1"})
    void saysThatItIsOutOfRange(String text) {
        assertThat(why(text)).isEqualTo("out of range '" + text + "': " + RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u3000", "\u00A0", " \u2028 "})
    void saysThatNothingWasTyped(String text) {
        assertThat(why(text)).isEqualTo("nothing typed: " + RANGE);
    }

    @Test
    void keepsFourHundredDigitsShort() {
        assertThat(why("9".repeat(400))).isEqualTo("out of range '" + "9".repeat(40) + "...': " + RANGE);
    }

    @Test
    void quotesNothingThatIsUnsafeToShow() {
        assertThat(why("5\u001B[2J\u202E\r0")).isEqualTo("not a number '5\uFFFD[2J\uFFFD\uFFFD0': " + RANGE);
        assertThat(why("\uD835")).isEqualTo("not a number '\uFFFD': " + RANGE);
    }

    private static String why(String text) {
        return ((Reading.NoMove<Integer>) GuessText.read(text)).why();
    }
}
