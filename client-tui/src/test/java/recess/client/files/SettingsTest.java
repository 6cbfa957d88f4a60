package recess.client.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void changesWhatIsChangedAndLeavesTheRestAsItWasWritten() throws IOException {
        Path file = folder.resolve("config");
        Files.writeString(file, "# of class 3b\n\nNAME = ann\n  theme=dark\nmotion = off\ntheme = light\n");
        Settings.change(file, Map.of("theme", "dusk", "bell", "off"));
        assertThat(Files.readString(file))
                .isEqualTo("# of class 3b\n\nNAME = ann\ntheme = dusk\nmotion = off\nbell = off\n");
        Settings read = Settings.read(file);
        assertThat(read.complaints()).isEmpty();
        assertThat(read.theme()).contains("dusk");
        assertThat(read.name()).contains("ann");
        assertThat(read.bell() || read.motion()).isFalse();
    }

    @Test
    void beginsAFileThatIsNotThere() throws IOException {
        Path file = folder.resolve("new").resolve("config");
        Settings.change(file, Map.of("ascii", "true"));
        assertThat(Files.readString(file)).isEqualTo("ascii = true\n");
        assertThat(Settings.read(file).complaints()).isEmpty();
    }

    @Test
    void saysThatItCannotWrite() throws IOException {
        Path blocked = folder.resolve("blocked");
        Files.writeString(blocked, "no folder");
        assertThatThrownBy(() -> Settings.change(blocked.resolve("config"), Map.of("theme", "dusk")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void complainsOfAValueThatNoSettingHas() {
        assertThat(Settings.parse("ascii = yes\n").complaints())
                .containsExactly("line 1: ascii 'yes' is neither true nor false");
    }
}
