package recess.common.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds in every locale: the build runs these in the C locale, too. */
class Utf8PathTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"plain.txt", "naïve.txt", "日本 語.txt", "a+b%20ü.txt", "x y", "😀"})
    void keepsNamesWhole(String name) throws Exception {
        Path file = Utf8Path.in(folder, name);
        Files.writeString(file, "x");
        assertThat(Utf8Path.name(file)).isEqualTo(name);
        assertThat(file).hasParent(folder);
        assertThat(Utf8Path.of(folder + "/" + name)).isEqualTo(file);
    }

    @Test
    void findsAFileInFoldersOfAnyName() throws Exception {
        Path inner = Utf8Path.in(folder, "Übung 1");
        Files.createDirectory(inner);
        Files.writeString(inner.resolve("a"), "x");
        assertThat(Utf8Path.in(folder, "Übung 1/a")).hasContent("x");
        assertThat(Utf8Path.name(inner)).isEqualTo("Übung 1");
    }

    @Test
    void startsFromTheFolderOfTheProcess() {
        assertThat(Utf8Path.of("src").toAbsolutePath()).isEqualTo(Path.of("src").toAbsolutePath());
        assertThat(Utf8Path.of("ü").toAbsolutePath())
                .isEqualTo(Utf8Path.in(Path.of("").toAbsolutePath(), "ü"));
        assertThat(Utf8Path.name(Path.of("/"))).isEmpty();
    }

    @Test
    void refusesWhatNoFileCanBeCalled() {
        assertThatThrownBy(() -> Utf8Path.of("a\0b")).isInstanceOf(InvalidPathException.class);
    }
}
