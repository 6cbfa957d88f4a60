package recess.client.widget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import recess.common.text.Columns;

class LinesTest {
    @Test
    void breaksAtBlanks() {
        assertThat(Lines.wrap("one two three", 7)).containsExactly("one two", "three");
        assertThat(Lines.wrap("", 7)).containsExactly("");
    }

    @Test
    void breaksWordsThatAreTooLong() {
        assertThat(Lines.wrap("abcdefgh ij", 3)).containsExactly("abc", "def", "gh", "ij");
        assertThat(Lines.wrap("日本語日本語", 5)).containsExactly("日本", "語日", "本語");
    }

    @Test
    void losesNothingAndFits() {
        for (int columns = 2; columns < 40; columns++) {
            String text = "Recess needs 40x12, 日本語 is a-very-long-word-indeed and ends.";
            for (String line : Lines.wrap(text, columns)) {
                assertThat(Columns.of(line)).isLessThanOrEqualTo(columns);
            }
            String joined = String.join("", Lines.wrap(text, columns)).replace(" ", "");
            assertThat(joined).isEqualTo(text.replace(" ", ""));
        }
    }

    @Test
    void fitsTextIntoColumns() {
        assertThat(Columns.fit("日本語", 6)).isEqualTo("日本語");
        assertThat(Columns.fit("日本語", 5)).isEqualTo("日本…");
        assertThat(Columns.fit("日本語", 4)).isEqualTo("日…");
        assertThat(Columns.fit("abc", 0)).isEmpty();
        assertThat(Columns.of(Columns.pad("é日", 8))).isEqualTo(8);
    }
}
