package recess.client.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.client.theme.Depth;
import recess.client.theme.Style;

class CellTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "e\u0301", "ạ\u0302", "ก\u0e34", "█", "▲", "─", "א"})
    void isNarrow(String glyph) {
        assertThat(new Cell(glyph, Style.PLAIN, Depth.RGB).isDoubleWidth()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"日", "한", "😀", "✅", "⭐", "ㄅ", "Ａ"})
    void isWide(String glyph) {
        assertThat(new Cell(glyph, Style.PLAIN, Depth.RGB).isDoubleWidth()).isTrue();
    }

    @Test
    void keepsALetterWithItsMarksInOnePiece() {
        assertThat(new Cell("ạ\u0302", Style.PLAIN, Depth.MONO).getCharacterString())
                .isEqualTo("ạ\u0302");
    }
}
