package recess.server.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @TempDir
    Path folder;

    @Test
    void spellsATableAsRfc4180HasIt() {
        Table table = new Table("name", "score", "won");
        table.add("ann", 3, true);
        table.add("O'Neil, \"Bo\"", -1L, false);
        assertThat(Csv.of(table))
                .isEqualTo("\uFEFF\"name\",\"score\",\"won\"\r\n"
                        + "\"ann\",3,true\r\n"
                        + "\"O'Neil, \"\"Bo\"\"\",-1,false\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                " =1+1",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20A1",
                "=HYPERLINK(\"http://x\",\"y\")"
            })
    void makesATextOfWhatASpreadsheetWouldTakeForAFormula(String text) {
        assertThat(Csv.cell(text)).isEqualTo("\"'" + text.replace("\"", "\"\"") + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ann", "a=b", "a-b", "2+2", "O'Neil", "'quoted'", "\u9648\u5927\u6587"})
    void leavesOtherTextsAsTheyAre(String text) {
        assertThat(Csv.cell(text)).isEqualTo("\"" + text + "\"");
    }

    @Test
    void keepsARowOneRowWhateverANameHoldsThatCameFromOutside() {
        Table table = new Table("name");
        table.add("a\r\n=evil()\u001B[2J\u202E");
        assertThat(Csv.of(table)).isEqualTo("\uFEFF\"name\"\r\n\"a\uFFFD\uFFFD=evil()\uFFFD[2J\uFFFD\"\r\n");
    }

    @Test
    void writesTheFormThatTheEndingSays() throws Exception {
        Table table = new Table("name", "score");
        table.add("a\"b", 7);
        ExportFile.at(folder.resolve("x.JSON")).write(table);
        assertThat(folder.resolve("x.JSON")).hasContent("""
                [
                  {
                    "name": "a\\"b",
                    "score": 7
                  }
                ]
                """);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ExportFile.at(Path.of("scores.xls")))
                .withMessage("'scores.xls' ends neither in .csv nor in .json");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "permissions are Unix's")
    void writesForItsOwnerOnlyAndLeavesNothingBehindWhereItCannot() throws Exception {
        Table table = new Table("name");
        Path file = folder.resolve("x.csv");
        ExportFile.at(file).write(table);
        ExportFile.at(file).write(table);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        assertThatIOException()
                .isThrownBy(() -> ExportFile.at(folder.resolve("no/x.csv")).write(table))
                .withMessage("cannot write " + folder.resolve("no/x.csv") + ": there is no such file or folder");
        assertThat(folder.toFile().list()).containsExactly("x.csv");
        Path taken = Files.createDirectory(folder.resolve("taken.csv"));
        assertThatIOException()
                .isThrownBy(() -> ExportFile.at(taken).write(table))
                .withMessage("cannot write " + taken + ": it is a directory");
        assertThat(taken).isDirectory();
    }
}
