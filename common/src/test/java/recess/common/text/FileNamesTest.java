package recess.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.txt",
                "essay (final).docx",
                "résumé.pdf",
                "数学.py",
                ".bashrc",
                "a..b",
                "-rf",
                "no_ending",
                "a b",
                "🎲.png"
            })
    void keepsHarmlessNames(String name) {
        assertThat(FileNames.safe(name)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", " ", " . ", "dir/", "dir\\", "/", "a/..", "..\\..", "a/.", "a/ "})
    void findsNoNameWhereThereIsNone(String foreign) {
        assertThat(FileNames.safe(foreign)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd,passwd",
        "/etc/passwd,passwd",
        "..\\..\\boot.ini,boot.ini",
        "C:\\Users\\amy\\a.txt,a.txt",
        "C:a.txt,C_a.txt",
        "\\\\server\\share\\a.txt,a.txt",
        "a/b\\c/d.txt,d.txt",
        "..\\/a,a",
        "a.txt::$DATA,a.txt__$DATA"
    })
    void dropsFolders(String foreign, String name) {
        assertThat(FileNames.safe(foreign)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"a.txt.,a.txt", "a.txt...,a.txt", "'a.txt ',a.txt", "'a.txt . .',a.txt", "' a.txt',a.txt"})
    void dropsBlanksAroundAndDotsBehind(String foreign, String name) {
        assertThat(FileNames.safe(foreign)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a<b",
                "a>b",
                "a:b",
                "a\"b",
                "a|b",
                "a?b",
                "a*b",
                "a\nb",
                "a\u001Bb",
                "a\0b",
                "a\u007Fb",
                "a\u202Eb",
                "a\u200Bb",
                "a\uFEFFb",
                "a\uD83Cb",
                "a\uFFFDb",
                "a\u2028b",
                "a\u00A0b",
                "a\u2003b",
                "a\uE000b"
            })
    void replacesWhatAScreenOrAFileSystemCouldStumbleOver(String foreign) {
        assertThat(FileNames.safe(foreign)).contains("a_b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"résumé.txt", "Å.txt", "ñ", "한.txt", "\u1E69", "\u212B.txt"})
    void givesTwinsInOtherNormalFormsOneName(String name) {
        String composed = FileNames.safe(name).orElseThrow();
        assertThat(FileNames.safe(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .contains(composed);
        assertThat(FileNames.safe(Normalizer.normalize(name, Normalizer.Form.NFC)))
                .contains(composed);
        assertThat(Normalizer.isNormalized(composed, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void isNeverAPathAndNeverChangesTwice() {
        String alphabet = "a./\\:~ -_\0\n\u202E\u0301é\u00A0數*?\uD83C\uDFB2";
        Random random = new Random(31);
        for (int round = 0; round < 2000; round++) {
            StringBuilder foreign = new StringBuilder();
            int length = random.nextInt(8);
            for (int i = 0; i < length; i++) {
                foreign.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            FileNames.safe(foreign.toString()).ifPresent(name -> {
                assertThat(name)
                        .isNotEmpty()
                        .doesNotContain("/", "\\", "\n", "\0")
                        .isNotEqualTo("..");
                assertThat(name).isEqualTo(name.strip()).doesNotEndWith(".");
                assertThat(FileNames.safe(name)).contains(name);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "report.txt,1,report.txt",
        "report.txt,2,report-2.txt",
        "report,3,report-3",
        ".bashrc,2,.bashrc-2",
        "a.tar.gz,2,a.tar-2.gz",
        "a-2.txt,2,a-2-2.txt"
    })
    void numbersVersionsBeforeTheEnding(String name, int version, String expected) {
        assertThat(FileNames.version(name, version, FileNames.MAX_BYTES)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"254,254", "255,255", "256,255"})
    void shortensOnlyWhatIsTooLong(int bytes, int expected) {
        assertThat(FileNames.version("x".repeat(bytes - 4) + ".txt", 1, FileNames.MAX_BYTES))
                .hasSize(expected)
                .endsWith("x.txt");
    }

    @Test
    void cutsBetweenCodePoints() {
        String dice = "🎲".repeat(64);
        assertThat(FileNames.version(dice + ".txt", 12, 255)).isEqualTo("🎲".repeat(62) + "-12.txt");
        assertThat(FileNames.version(dice, 1, 255)).isEqualTo("🎲".repeat(63));
    }

    @Test
    void takesAnOverlongEndingForPartOfTheName() {
        assertThat(FileNames.version("a." + "x".repeat(300), 2, 255)).isEqualTo("a." + "x".repeat(251) + "-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", ".", ". ."})
    void leavesNoBlankOrDotAtTheEndWhereItCuts(String atTheCut) {
        String name = "x".repeat(200) + atTheCut + "y".repeat(100);
        assertThat(FileNames.version(name, 1, 200 + atTheCut.length())).isEqualTo("x".repeat(200));
        assertThat(FileNames.version(name, 2, 202 + atTheCut.length())).isEqualTo("x".repeat(200) + "-2");
    }

    @Test
    void alwaysFits() {
        String[] parts = {"x", "é", "數", "🎲", ".", "-", " ", ".txt"};
        Random random = new Random(32);
        for (int round = 0; round < 1000; round++) {
            StringBuilder name = new StringBuilder("n");
            int length = random.nextInt(200);
            for (int i = 0; i < length; i++) {
                name.append(parts[random.nextInt(parts.length)]);
            }
            int maxBytes = random.nextInt(40, 256);
            String version = FileNames.version(name.toString(), random.nextInt(1, 2000), maxBytes);
            assertThat(version.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(maxBytes);
            assertThat(version).startsWith("n").doesNotContain("\uFFFD");
        }
    }
}
