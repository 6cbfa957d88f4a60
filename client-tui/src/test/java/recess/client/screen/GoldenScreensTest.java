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
import recess.client.app.State;
import recess.client.app.Update;
import recess.client.theme.Depth;
import recess.client.theme.Look;
import recess.client.theme.Signs;
import recess.client.theme.Theme;
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

    /** What has no colours and no signs beyond ASCII says the same; all that colours are is in {@code looks.txt}. */
    @TestFactory
    Stream<DynamicTest> looksAsItDidInAscii() {
        return Stream.of(RaceScenes.all(), BoardScenes.all())
                .flatMap(scenes -> scenes.entrySet().stream())
                .map(scene -> dynamicTest(scene.getKey(), () -> {
                    StringBuilder pictures = new StringBuilder();
                    for (int[] size : SIZES) {
                        State state = scene.getValue()
                                .apply(size)
                                .state()
                                .with(new Look(Theme.MONO, Depth.MONO, Signs.ASCII));
                        Canvas canvas = Frame.render(state, new Update(new Screens()));
                        pictures.append(String.join("\n", Pictures.text(canvas)))
                                .append("\n\n");
                    }
                    check(scene.getKey() + "-ascii", pictures.toString());
                }));
    }

    private static void check(String name, ScreenDriver driver) throws IOException {
        Canvas canvas = driver.canvas();
        check(
                name,
                String.join("\n", Pictures.text(canvas)) + "\n\n" + String.join("\n", Pictures.roles(canvas)) + "\n");
    }

    private static void check(String name, String picture) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        if ("write".equals(System.getProperty("recess.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, picture);
        }
        assertThat(picture).isEqualTo(Files.readString(file));
    }
}
