package recess.client.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recess.common.file.Utf8Path;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the paths are Unix's")
class DroppedPathsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "notes.txt                           | notes.txt",
                "  /a/b   c.txt                      | /a/b;c.txt",
                "'/home/ann/my notes.txt'            | /home/ann/my notes.txt",
                "\"/home/ann/my notes.txt\"          | /home/ann/my notes.txt",
                "/home/ann/my\\ notes.txt            | /home/ann/my notes.txt",
                "'it'\\''s.txt'                      | it's.txt",
                "\"a\\\"b\" 'c\"d'                   | a\"b;c\"d",
                "file:///home/ann/my%20notes.txt     | /home/ann/my notes.txt",
                "file:///a.txt 'b c' d\\'e           | /a.txt;b c;d'e",
                "file://%zz                          | ``",
                "~/x.txt                             | /home/ann/x.txt",
                "~                                   | /home/ann",
                "'unclosed quote                     | unclosed quote",
                "''                                  | ``",
                "C:\\Users\\ann\\notes.txt           | C:\\Users\\ann\\notes.txt"
            })
    void readsWhatTerminalsPasteAndPeopleType(String text, String paths) {
        assertThat(DroppedPaths.parse(text, Path.of("/home/ann")))
                .containsExactlyElementsOf(Arrays.stream(paths.split(";", -1))
                        .filter(path -> !path.isEmpty())
                        .map(Path::of)
                        .toList());
    }

    /** In the C locale, too. */
    @Test
    void readsPathsBeyondAscii() {
        String beyondAscii = "b\u00fccher/\u65e5\u672c.pdf";
        assertThat(DroppedPaths.parse(beyondAscii + " x.txt ~/" + beyondAscii, Path.of("/home/ann")))
                .containsExactly(Utf8Path.of(beyondAscii), Path.of("x.txt"), Utf8Path.of("/home/ann/" + beyondAscii))
                .extracting(Utf8Path::name)
                .containsExactly("\u65e5\u672c.pdf", "x.txt", "\u65e5\u672c.pdf");
    }
}
