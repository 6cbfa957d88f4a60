package recess.common.hangman;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import recess.common.game.Line;

class GallowsTest {
    @Test
    void growsFromTheGroundToTheHeadAndThenDownToTheFeet() {
        List<String> stages = new ArrayList<>();
        for (int used = 0; used <= 10; used++) {
            stages.add(picture(used, 10));
        }
        assertThat(stages.getFirst()).isBlank();
        assertThat(stages).doesNotHaveDuplicates();
        assertThat(stages.get(1)).contains("──┴──").doesNotContain("┌");
        assertThat(stages.get(5)).contains("●").doesNotContain("/");
        assertThat(stages.get(9)).contains("/│\\").doesNotContain("/ \\");
        assertThat(stages.get(10)).contains("/ \\");
    }

    @Test
    void isWholeOnlyAtTheLastAttemptHoweverManyThereAre() {
        for (int all = 2; all <= 40; all++) {
            assertThat(picture(all, all)).isEqualTo(picture(10, 10));
            assertThat(picture(1, all)).isNotBlank();
        }
        assertThat(picture(13, 14)).contains("●");
    }

    private static String picture(int used, int all) {
        return Gallows.lines(used, all).stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
