package recess.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import recess.server.share.Origin;

class ProvedSettingsTest {
    private static final Origin LAB = new Origin("10.0.0.7");
    private static final Map<String, String> DUSK = Map.of("theme", "dusk");

    private final ProvedSettings settings = new ProvedSettings();

    @Test
    void belongToTheKeyWhereverItsOwnerComesFrom() {
        settings.of("a", LAB).keep(DUSK);
        settings.of("a", LAB).keep(Map.of("bell", "off"));
        assertThat(settings.of("a", new Origin("10.0.0.8")).kept()).isEqualTo(Map.of("theme", "dusk", "bell", "off"));
        assertThat(settings.of("b", LAB).kept()).isEmpty();
    }

    @Test
    void haveRoomForSoManyOfAnAddressAndThoseOfOthersStay() {
        settings.of("other", new Origin("10.0.0.8")).keep(DUSK);
        for (int i = 0; i <= ProvedSettings.MAX_OF_ORIGIN; i++) {
            settings.of("key " + i, LAB).keep(DUSK);
            assertThat(settings.of("key 0", LAB).kept().isEmpty()).isFalse();
        }
        assertThat(settings.of("key 1", LAB).kept())
                .as("the one that was not used for longest")
                .isEmpty();
        assertThat(settings.of("key 2", LAB).kept()).isEqualTo(DUSK);
        assertThat(settings.of("other", LAB).kept()).isEqualTo(DUSK);
    }

    @Test
    void haveRoomForSoManyInAll() {
        for (int i = 0; i <= ProvedSettings.MAX; i++) {
            settings.of("key " + i, new Origin("10.0." + i / 50 + ".1")).keep(DUSK);
        }
        assertThat(settings.of("key 0", LAB).kept()).isEmpty();
        assertThat(settings.of("key 1", LAB).kept()).isEqualTo(DUSK);
    }
}
