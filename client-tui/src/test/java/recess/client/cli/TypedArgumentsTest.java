package recess.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TypedArgumentsTest {
    private static final String LOST = "\uFFFD";

    private static byte[] commandLine(String... words) {
        return (String.join("\0", words) + "\0").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void findsWhatTheLocaleHasLost() {
        byte[] bytes = commandLine("java", "-jar", "recess.jar", "upload", "-", "--as", "naïve.txt");
        assertThat(TypedArguments.of(bytes, "upload", "-", "--as", "na" + LOST + LOST + "ve.txt"))
                .containsExactly("upload", "-", "--as", "naïve.txt");
    }

    @Test
    void takesAnEmptyArgumentForOne() {
        byte[] bytes = commandLine("java", "-jar", "recess.jar", "", "李", "");
        assertThat(TypedArguments.of(bytes, "", LOST.repeat(3), "")).containsExactly("", "李", "");
    }

    @Test
    void leavesAloneWhatIsNotTheSame() {
        byte[] bytes = commandLine("java", "-jar", "recess.jar", "upload", "other");
        assertThat(TypedArguments.of(bytes, "upload", "na" + LOST)).containsExactly("upload", "na" + LOST);
        assertThat(TypedArguments.of(commandLine("a"), LOST, LOST)).containsExactly(LOST, LOST);
    }

    @Test
    void changesNothingWhereNothingIsLost() {
        String[] words = {"upload", "naïve.txt"};
        assertThat(TypedArguments.of(words)).isSameAs(words);
    }
}
