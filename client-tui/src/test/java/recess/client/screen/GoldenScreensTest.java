package recess.client.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import recess.client.widget.Canvas;

/**
 * Every situation at three sizes looks as it did: text and roles. {@code mvn -pl client-tui -am test
 * -Dtest=GoldenScreensTest -Drecess.golden=write} writes the pictures anew; read the difference before it is committed.
 */
class GoldenScreensTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final List<int[]> SIZES = List.of(new int[] {120, 40}, new int[] {80, 24}, new int[] {40, 12});

    private final TimeZone zone = TimeZone.getDefault();

    @BeforeEach
    void useOneTimeZone() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    @AfterEach
    void restoreTimeZone() {
        TimeZone.setDefault(zone);
    }

    @TestFactory
    Stream<DynamicTest> looksAsItDid() {
        return Scenes.all().entrySet().stream()
                .flatMap(scene -> SIZES.stream().map(size -> {
                    String name = scene.getKey() + "-" + size[0] + "x" + size[1];
                    return dynamicTest(name, () -> check(name, scene.getValue().apply(size)));
                }));
    }

    private static void check(String name, ScreenDriver driver) throws IOException {
        Canvas canvas = driver.canvas();
        String picture =
                String.join("\n", Pictures.text(canvas)) + "\n\n" + String.join("\n", Pictures.roles(canvas)) + "\n";
        Path file = FOLDER.resolve(name + ".txt");
        if ("write".equals(System.getProperty("recess.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, picture);
        }
        assertThat(picture).isEqualTo(Files.readString(file));
    }
}
