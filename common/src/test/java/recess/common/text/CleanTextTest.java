package recess.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    @Test
    void replacesEveryControlCharacter() {
        IntStream.concat(IntStream.range(0, 0x20), IntStream.rangeClosed(0x7F, 0x9F))
                .forEach(c -> assertThat(CleanText.line("a" + Character.toString(c) + "b"))
                        .as("U+%04X", c)
                        .isEqualTo("a\uFFFDb"));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x061C,
                0x200E,
                0x200F,
                0x202A,
                0x202B,
                0x202C,
                0x202D,
                0x202E,
                0x2066,
                0x2067,
                0x2068,
                0x2069, // bidi
                0x00AD,
                0x034F,
                0x180E,
                0x200B,
                0x200C,
                0x200D,
                0x2060,
                0xFEFF,
                0x2061, // zero width
                0x115F,
                0x1160,
                0x3164,
                0xFFA0,
                0x17B4,
                0xFE00,
                0xFE0F,
                0xE0100,
                0xE01EF, // fillers, selectors
                0x2028,
                0x2029, // separators that some programs take for line ends
                0xE000,
                0xF8FF,
                0xF0000,
                0x10FFFD, // private use
                0xE0001,
                0xE0041, // tags
                0xFFFE,
                0xFFFF,
                0x10FFFF,
                0x0378 // no characters
            })
    void replacesWhatHidesReversesOrMeansNothing(int codePoint) {
        assertThat(CleanText.line("a" + Character.toString(codePoint) + "b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void replacesLoneSurrogates() {
        assertThat(CleanText.line("\uD83C")).isEqualTo("\uFFFD");
        assertThat(CleanText.line("a\uDFB2b\uD83C")).isEqualTo("a\uFFFDb\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001B[2J\u001B[H",
                "\u001B]0;title\u0007",
                "\u001BPq\u001B\\",
                "\u009B31m",
                "\rforged",
                "a\nb",
                "\u001Bc"
            })
    void leavesNothingThatMovesACursorOrForgesALine(String hostile) {
        assertThat(CleanText.line(hostile).chars()).noneMatch(Character::isISOControl);
        assertThat(CleanText.line(hostile)).hasSameSizeAs(hostile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "50",
                "a b",
                "Grüße",
                "数字を当てる",
                "한국어",
                "עברית",
                "العربية",
                "नमस्ते",
                "e\u0301",
                "🎲🙂",
                "½€™",
                "\uFFFD",
                "a\u00A0b"
            })
    void keepsWhatCanOnlyBeSeen(String harmless) {
        assertThat(CleanText.line(harmless)).isSameAs(harmless);
    }

    @Test
    void neverLeavesAnythingUnsafeAndNeverChangesTwice() {
        Random random = new Random(30);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                text.append((char) random.nextInt(0x10000));
            }
            String clean = CleanText.line(text.toString());
            assertThat(clean.codePoints()).allMatch(CleanText::isSafe);
            assertThat(CleanText.line(clean)).isSameAs(clean);
            assertThat(clean.codePointCount(0, clean.length())).isEqualTo(text.codePointCount(0, text.length()));
        }
    }

    @Test
    void shortensAtCodePoints() {
        assertThat(CleanText.shorten("🎲🎲", 2)).isEqualTo("🎲🎲");
        assertThat(CleanText.shorten("🎲🎲🎲", 2)).isEqualTo("🎲🎲...");
        assertThat(CleanText.shorten("a", 0)).isEqualTo("...");
        assertThat(CleanText.shorten("", 0)).isEmpty();
    }

    @Test
    void quotesCleanAndShort() {
        assertThat(CleanText.quote("fi\u001Bfty")).isEqualTo("'fi\uFFFDfty'");
        assertThat(CleanText.quote("x".repeat(40))).isEqualTo("'" + "x".repeat(40) + "'");
        assertThat(CleanText.quote("x".repeat(41))).isEqualTo("'" + "x".repeat(40) + "...'");
    }
}
