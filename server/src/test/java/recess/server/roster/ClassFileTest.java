package recess.server.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFnumber,name,remark\r\n11,Ben Lim,\r\n12,\"Tan, Ann\",\"plays\",chess\r\n",
                "Nr;Name\n11;Ben Lim\n\n12;Tan, Ann;plays;chess",
                "11\tBen Lim\n 12 \tTan, Ann\tplays\tchess\n",
            })
    void readsWhatASpreadsheetSaves(String text) {
        assertThat(ClassFile.students(text))
                .containsExactly(new Student("11", "Ben Lim", ""), new Student("12", "Tan, Ann", "plays chess"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "'' ! has 0 students (1 to 1000): a line each, number, name",
                "'11,Ann;11,Ben' ! line 2: number 11 comes twice",
                "'11,Ann;1 2,Ben' ! line 2: '1 2' is no number: 1 to 12 letters and digits, then the name",
                "'11,' ! line 1: the name behind number 11 has 0 characters (1 to 60)",
            })
    void saysWhichLineIsWrong(String text, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassFile.students(text.replace(';', '\n')))
                .withMessage(why);
    }

    @Test
    void saysWhichFileIsWrong() throws IOException {
        Path latin = Files.write(folder.resolve("a-file-whose-name-is-longer-than-what-others-send-latin.csv"), new byte[] {'1', ',', (byte) 0xE9});
        assertThatIOException()
                .isThrownBy(() -> ClassFile.read(latin))
                .withMessageEndingWith("latin.csv' is not UTF-8 text: save it as 'CSV UTF-8'");
        assertThatIOException()
                .isThrownBy(() -> ClassFile.read(folder.resolve("none.csv")))
                .withMessageContaining("none.csv' cannot be read: ");
    }
}
