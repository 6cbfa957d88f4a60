package recess.common.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recess.common.message.GameText;

class PhraseTest {
    private static final Place GUESS = new Place("guess");

    private static Phrase phrase(String text) {
        return Phrase.of(text, GUESS);
    }

    @Test
    void saysMessagesWithWhatIsKnownAndLeavesTheOthersOut() {
        assertThat(phrase("{guess} is low{next}again\\nplease{open}").said(Map.of(GUESS, "5")))
                .containsExactly(GameText.line("5 is low"), new GameText("again\nplease", true));
        assertThat(phrase("{guess} is low{next}again").said()).containsExactly(GameText.line("again"));
        assertThat(phrase("").said()).isEmpty();
        assertThat(phrase("a \\\\ {B} {C}{").said()).containsExactly(GameText.line("a \\ {B} {C}{"));
    }

    @Test
    void saysNothingThatEndsInALineEnd() {
        assertThat(phrase("low\\n{guess}").said(Map.of(GUESS, ""))).containsExactly(GameText.line("low"));
        assertThat(phrase("{guess}").said(Map.of(GUESS, ""))).isEmpty();
    }

    @Test
    void joinsMessagesUnlessOneIsToStandApart() {
        assertThat(phrase("LOSE").then(phrase(", it was 5")).said()).containsExactly(GameText.line("LOSE, it was 5"));
        assertThat(phrase("LOSE").then(phrase("{next}5")).said())
                .containsExactly(GameText.line("LOSE"), GameText.line("5"));
        assertThat(phrase("LOSE").thenLine(phrase("5{open}")).said()).containsExactly(new GameText("LOSE\n5", true));
        assertThat(phrase("").thenLine(phrase("5")).said()).containsExactly(GameText.line("5"));
        assertThat(phrase("5").then(Phrase.NOTHING).said()).containsExactly(GameText.line("5"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            a {number}     ! 'a {number}' has {number} at character 3, where there is {guess}, {next}, {open}
            a{next}        ! 'a{next}' has a message that is empty or ends in \\n: the line end comes by itself, {open} leaves it out
            a\\n           ! 'a\\n' has a message that is empty or ends in \\n: the line end comes by itself, {open} leaves it out
            a{open} b      ! 'a{open} b' has {open} in the middle, and it stands at the end of a message
            a\\tb          ! 'a\\tb' has a \\ that is neither \\n (a line feed) nor \\\\
            """)
    void refusesWhatCannotBeSaid(String text, String why) {
        assertThatIllegalArgumentException().isThrownBy(() -> phrase(text)).withMessage(why);
        assertThatIllegalArgumentException().isThrownBy(() -> phrase("a\u001B"));
    }
}
