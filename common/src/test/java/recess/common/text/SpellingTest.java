package recess.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "scroes, scores",
        "joni, join",
        "crate, create",
        "romms, rooms",
        "rom, rooms",
        "play, ''",
        "xyzzy, ''",
        "upload, ''",
    })
    void findsTheWordThatWasMeantAndNoneThatIsFar(String typed, String meant) {
        List<String> words = List.of("say", "join", "create", "rooms", "scores");
        assertThat(Spelling.nearest(typed, words).orElse("")).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "abc, abc, 0", "abc, '', 3", "abc, acb, 1", "abc, abd, 1", "abc, xabc, 1", "ca, abc, 3"})
    void countsMistakes(String a, String b, int mistakes) {
        assertThat(Spelling.distance(a, b)).isEqualTo(mistakes).isEqualTo(Spelling.distance(b, a));
    }
}
