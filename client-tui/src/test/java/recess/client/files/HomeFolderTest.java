package recess.client.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeFolderTest {
    @Test
    void isWhatHomeSaysAndTheAccountsOnlyWithoutIt() {
        assertThat(HomeFolder.of(Map.of("HOME", "/tmp/ann"), "/home/ann")).isEqualTo(Path.of("/tmp/ann"));
        assertThat(HomeFolder.of(Map.of(), "/home/ann")).isEqualTo(Path.of("/home/ann"));
        assertThat(HomeFolder.of(Map.of("HOME", ""), "/home/ann")).isEqualTo(Path.of("/home/ann"));
    }

    @Test
    void standsForTheTildeOfAPathOnly() {
        assertThat(HomeFolder.resolve("~/a b"))
                .isEqualTo(HomeFolder.ofThisProcess().resolve("a b"));
        assertThat(HomeFolder.resolve("~ann/x")).isEqualTo(Path.of("~ann/x"));
    }
}
