package recess.client.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the paths are Unix's")
class PlacesTest {
    @Test
    void areTheUsualOnesWhereNothingIsSet() {
        Places places = Places.of(Map.of(), "/home/ann", "Linux");
        assertThat(places.config()).isEqualTo(Path.of("/home/ann/.config/recess"));
        assertThat(places.state()).isEqualTo(Path.of("/home/ann/.local/state/recess"));
        assertThat(places.settings()).isEqualTo(Path.of("/home/ann/.config/recess/config"));
    }

    @Test
    void areWhereTheVariablesSay() {
        Places places = Places.of(Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "/s"), "/home/ann", "Linux");
        assertThat(places.config()).isEqualTo(Path.of("/c/recess"));
        assertThat(places.state()).isEqualTo(Path.of("/s/recess"));
    }

    /** "All paths set in these environment variables must be absolute", and others are to be ignored. */
    @Test
    void ignoreRelativePaths() {
        Places places = Places.of(Map.of("XDG_CONFIG_HOME", "c", "XDG_STATE_HOME", ""), "/home/ann", "Linux");
        assertThat(places).isEqualTo(Places.of(Map.of(), "/home/ann", "Linux"));
    }
}
