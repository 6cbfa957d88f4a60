package recess.common.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static recess.common.codec.Splits.bytes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineEditingTest {
    private static final String ERASE_CHARACTER = "\u00FF\u00F7";
    private static final String ERASE_LINE = "\u00FF\u00F8";
    private static final String INTERRUPT = "\u00FF\u00F4";

    @ParameterizedTest
    @ValueSource(strings = {"\b", "\u007F", ERASE_CHARACTER})
    void takesBackTheLastCharacter(String erase) {
        assertThat(linesOf("51" + erase + "0\n")).containsExactly("50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "€", "🎲", "数"})
    void takesBackACharacterOfSeveralBytesWhole(String character) {
        assertThat(linesOf("5" + utf8(character) + "\b0\n")).containsExactly("50");
        assertThat(linesOf(utf8(character + character) + "\b\n")).containsExactly(character);
    }

    @Test
    void takesBackNoMoreThanThereIs() {
        assertThat(linesOf("5\b\b\b0\n")).containsExactly("0");
        assertThat(linesOf("a\n\bb\n")).containsExactly("a", "b");
        assertThat(linesOf("\u00A9\u00A9\b\b5\n")).containsExactly("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0015", ERASE_LINE, INTERRUPT})
    void takesBackTheWholeLine(String erase) {
        assertThat(linesOf("a\n49" + erase + "50\n")).containsExactly("a", "50");
        assertThat(linesOf("49" + erase)).isEmpty();
    }

    @Test
    void isBetweenMessagesAgainOnceEverythingIsTakenBack() {
        LineFramer framer = framer();
        Splits.next(framer, bytes("5\b"));
        assertThat(framer.progress()).isEqualTo(Decoder.Progress.BETWEEN_MESSAGES);
        assertThat(framer.patienceNanos()).isEqualTo(Decoder.FOREVER);
    }

    private static LineFramer framer() {
        return new LineFramer(LineLimits.DEFAULT, LineFramer.Unended.AFTER_A_PAUSE, () -> 0);
    }

    private static List<String> linesOf(String latin1) {
        return Splits.everySplit(LineEditingTest::framer, bytes(latin1)).lines();
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
