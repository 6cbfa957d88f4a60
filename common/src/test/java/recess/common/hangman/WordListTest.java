package recess.common.hangman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {
    @Test
    void takesAWordALine() {
        assertThat(wordsOf("cat\nHELP\r\n  hello\t\n")).containsExactly("cat", "hello", "help");
    }

    @Test
    void leavesBlankLinesAndCommentsOut() {
        assertThat(wordsOf("# words\n\n   \ncat\n  # more\n#dog\n")).containsExactly("cat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFFcat\ndog", "\uFEFF# words\ncat\ndog", "\uFEFF\ncat\ndog", "\uFEFF  cat\ndog"})
    void dropsAByteOrderMark(String text) {
        assertThat(wordsOf(text)).containsExactly("cat", "dog");
    }

    @Test
    void takesAWordThatStandsTwiceForTwoChances() {
        assertThat(WordList.parse("cat\ncat\n").size()).isEqualTo(2);
    }

    @Test
    void takesWordsUpToTheirLimitsAndNoLonger() {
        assertThat(wordsOf("abc\n" + "x".repeat(20))).containsExactly("abc", "x".repeat(20));
        assertThatIllegalArgumentException().isThrownBy(() -> WordList.parse("ab"));
        assertThatIllegalArgumentException().isThrownBy(() -> WordList.parse("x".repeat(21)));
    }

    @Test
    void namesEveryLineThatCannotBeUsed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WordList.parse("cat\nit's\n# fine\nnaïve\ntwo words\n"))
                .withMessage("words have 3 to 20 letters a to z, which these do not:"
                        + " line 2 'it's', line 4 'naïve', line 5 'two words'");
    }

    @Test
    void namesAFewLinesWhereNoneCanBeUsedAndCleansThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WordList.parse("\u001B[2J\n".repeat(100)))
                .satisfies(e -> assertThat(e.getMessage())
                        .contains("line 5 '\uFFFD[2j'")
                        .doesNotContain("line 6", "\u001B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing"})
    void refusesAListWithoutAnyWord(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WordList.parse(text))
                .withMessage("there is no word in it");
    }

    @Test
    void drawsEveryWord() {
        WordList words = WordList.parse("ant\nbee\ncat");
        SplittableRandom random = new SplittableRandom(42);
        TreeSet<String> drawn = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            drawn.add(words.any(random));
        }
        assertThat(drawn).containsExactly("ant", "bee", "cat");
    }

    @Test
    void shipsWordsInOrderWithoutDuplicates() throws IOException {
        List<String> lines;
        try (InputStream in = WordList.class.getResourceAsStream("words.txt")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
        assertThat(lines).hasSizeGreaterThan(300).doesNotHaveDuplicates().isSorted();
        assertThat(WordList.shipped().size()).isEqualTo(lines.size());
    }

    private static SortedSet<String> wordsOf(String text) {
        WordList words = WordList.parse(text);
        TreeSet<String> all = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            all.add(words.any(always(i)));
        }
        return all;
    }

    private static RandomGenerator always(int number) {
        return new RandomGenerator() {
            @Override
            public int nextInt(int bound) {
                return number;
            }

            @Override
            public long nextLong() {
                return number;
            }
        };
    }
}
