package recess.common.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.game.Reading;

class CodeRulesTest {
    @ParameterizedTest
    @CsvSource({
        "1234, 1234, GGGG",
        "1234, 4321, YYYY",
        "1234, 5678, RRRR",
        "1234, 1567, GRRR",
        "1234, 5167, RYRR",
        "0098, 0980, GYYY",
        "1123, 1111, GGRR",
        "1123, 4114, RGYR",
        "1223, 2222, RGGR",
        "1213, 3331, YRRY",
        "0000, 0000, GGGG",
        "1000, 0100, YYGG"
    })
    void accountForEachDigitOfTheCodeOnce(String code, String guess, String marks) {
        assertThat(CodeRules.marks(code, guess)).isEqualTo(marks);
    }

    @Test
    void drawEveryDigitInEveryPlace() {
        SplittableRandom random = new SplittableRandom(9);
        String[] seen = {"", "", "", ""};
        for (int i = 0; i < 500; i++) {
            String code = CodeRules.any(random);
            assertThat(code).matches("[0-9]{4}");
            for (int place = 0; place < seen.length; place++) {
                seen[place] += code.charAt(place);
            }
        }
        assertThat(seen)
                .allSatisfy(
                        digits -> assertThat(digits.chars().distinct().count()).isEqualTo(10));
    }

    @ParameterizedTest
    @CsvSource({"0987, 0987", "' 0987 ', 0987", "٠٩٨٧, 0987", "０９８７, 0987"})
    void readACodeWithItsZerosInFront(String typed, String digits) {
        assertThat(CodeText.read(typed)).isEqualTo(new Reading.Move<>(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "987", "09876", "98 76", "abcd", "-987", "9.87", "987x"})
    void readNothingElse(String typed) {
        String why = ((Reading.NoMove<String>) CodeText.read(typed)).why();
        assertThat(why).endsWith("4 digits, please");
    }

    @Test
    void nameTheNumberOfDigits() {
        assertThat(CodeText.read("987")).isEqualTo(new Reading.NoMove<>("'987' has 3 digits: 4 digits, please"));
    }
}
