package recess.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recess.client.theme.Themes;

class ThemeFilesTest {
    @TempDir
    private Path folder;

    @Test
    void readsEachFileAsAThemeAndSaysWhatIsWrongWithIt() throws IOException {
        Files.writeString(folder.resolve("evening.theme"), "base = dusk\naccent = #ffcc00\n");
        Files.writeString(folder.resolve("No Theme.theme"), "");
        Files.writeString(folder.resolve("odd.theme"), "colour = red\n");
        Files.writeString(folder.resolve("notes.txt"), "colour = red\n");
        ThemeFiles read = ThemeFiles.read(folder);
        assertThat(read.all().labels()).hasSize(10).endsWith("evening", "odd");
        assertThat(read.complaints())
                .hasSize(2)
                .anyMatch(why -> why.startsWith("'No Theme.theme' is no theme"))
                .anyMatch(why -> why.startsWith("odd.theme: line 1: 'colour = red' is neither"));
    }

    @Test
    void doesWithoutTheFolder() {
        assertThat(ThemeFiles.read(folder.resolve("none")))
                .isEqualTo(new ThemeFiles(Themes.BUILT_IN, java.util.List.of()));
    }
}
