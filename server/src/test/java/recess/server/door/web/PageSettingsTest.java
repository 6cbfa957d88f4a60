package recess.server.door.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSettingsTest {
    private final List<String> kept = new ArrayList<>();

    @Test
    void comesBackAsTheBrowserHasKeptIt() {
        PageSettings settings = new PageSettings("", kept::add);
        settings.keep(Map.of("theme", "dusk"));
        settings.keep(Map.of("bell", "off & on"));
        assertThat(kept).containsExactly("theme=dusk", "bell=off+%26+on&theme=dusk");
        assertThat(new PageSettings(kept.getLast(), kept::add).kept())
                .isEqualTo(Map.of("theme", "dusk", "bell", "off & on"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "theme=%", "theme=%zz"})
    void countsForNothingWhereItIsNone(String before) {
        assertThat(new PageSettings(before, kept::add).kept()).isEmpty();
        assertThat(new PageSettings("theme=" + "x".repeat(1_000), kept::add).kept())
                .isEmpty();
    }
}
