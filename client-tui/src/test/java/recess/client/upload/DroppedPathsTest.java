package recess.client.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** In the C locale Java has no path for it: then it is left out, and what stands beside it is not. */
    @Test
    void leavesOutOnlyWhatTheLocaleCannotName() {
        String beyondAscii = "b\u00fccher/\u65e5\u672c.pdf";
        List<Path> paths = DroppedPaths.parse(beyondAscii + " x.txt", Path.of("/home/ann"));
        assertThat(paths).last().isEqualTo(Path.of("x.txt"));
        assertThat(paths.size() == 1 ? "" : paths.getFirst().toString()).isIn("", beyondAscii);
        if (Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode(beyondAscii)) {
            assertThat(paths).hasSize(2);
        }
    }
}
