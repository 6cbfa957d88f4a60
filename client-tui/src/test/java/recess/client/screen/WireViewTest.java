package recess.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import recess.client.app.Effect;
import recess.client.app.Update;
import recess.client.key.Key.Name;
import recess.client.screen.JsonLayout.Run;

/** The wire beside a game and over all of it: messages, where the stream was cut, what is in them. */
class WireViewTest {
    @Test
    void standsBesideTheGameThenOverItThenNowhere() {
        for (int[] size : new int[][] {{80, 24}, {120, 40}, {200, 60}}) {
            ScreenDriver driver = Scenes.started(size[0], size[1]).press(Name.F12);
            driver.shows("wire, F12: all of it", "a number, 1 to 100")
                    .type("50")
                    .press(Name.ENTER);
            driver.shows("1.   50  ...")
                    .press(Name.F12)
                    .shows("wire, as literal")
                    .hides("a number");
            driver.press(Name.ESCAPE).shows("wire, F12: all of it", "a number, 1 to 100");
            driver.press(Name.F12, Name.F12).hides("wire,");
        }
        Scenes.started(40, 12)
                .press(Name.F12)
                .shows("wire, as literal")
                .press(Name.F12)
                .hides("wire,");
    }

    @Test
    void showsALineForEachMessageWithItsWayItsAgeItsSizeAndItsSegments() {
        ScreenDriver driver = ShellScenes.wire(120, 40).wait(Duration.ofSeconds(5));
        driver.shows(
                "  4 s →      45 b'{\"type\":\"move\"",
                "  4 s ← ┌    82 b'{\"type\":\"progress\"",
                "  4 s ← └   157 b'{\"type\":\"moved\"",
                "  4 s ←      61 b'{\"type\":\"said\",\"room'│b'\":\"FJHR\"",
                "4/4");
    }

    @Test
    void scrollsNothingElseWithTheWheelOverThePane() {
        ScreenDriver driver = LobbyListsTest.full(80, 24).press(Name.F12).shows("wire, F12");
        driver.wheel("wire, F12", false).shows("rooms 1/301").click("wire, F12").shows("wire, as literal");
    }

    @Test
    void unfoldsAMessage() {
        ScreenDriver driver = ShellScenes.wire(120, 40);
        driver.press(Name.UP).shows("3/4").press(Name.ENTER);
        driver.shows("at ", ", 157 bytes", "\"view\": {", "    \"text\": \"Low\",", "      \"guess\": 50,");
        driver.press(Name.ENTER)
                .hides("\"view\": {")
                .press(Name.END, Name.ENTER)
                .shows("61 bytes in 2 reads");
        driver.type("f").shows("7b 22 74 79 70 65 22 3a 22 73 61 69 64 22 2c 22 {\"type\":\"said\",\"");
        driver.click("  45 7b").shows("45 bytes");
    }

    @Test
    void seeksMessagesByWords() {
        ScreenDriver driver = ShellScenes.wire(120, 40).type("/received low").shows("2/2", "progress", "moved");
        driver.hides("almost")
                .press(Name.ENTER, Name.UP)
                .shows("1/2")
                .press(Name.ESCAPE)
                .shows("/4");
        driver.type("/nothing").shows("No message has that. Esc shows all.");
        driver.press(Name.ESCAPE, Name.ESCAPE).shows("players");
    }

    @Test
    void savesAllReadsAndWrites() {
        ScreenDriver driver = ShellScenes.wire(80, 24);
        driver.effects();
        driver.type("s");
        assertThat(driver.effects())
                .singleElement()
                .isInstanceOfSatisfying(
                        Effect.SaveWire.class,
                        save -> assertThat(save.entries()).hasSize(4));
    }

    @Test
    void drawsAgainOnlyBecauseAgesGrow() {
        assertThat(Update.wakeAt(ShellScenes.wire(80, 24).state()))
                .hasValueSatisfying(wake -> assertThat(wake).isLessThanOrEqualTo(Duration.ofSeconds(1)));
        assertThat(Update.wakeAt(Scenes.start(80, 24).press(Name.F12).state())).isEmpty();
        ScreenDriver old = Scenes.start(80, 24).press(Name.F12).link(Scenes.entry("x\n"));
        assertThat(Update.wakeAt(old.wait(Duration.ofSeconds(12)).state())).contains(Duration.ofSeconds(8));
    }

    @Test
    void laysJsonOut() {
        assertThat(laidOut("{\"a\":[1,true,{}],\"b\\\"\":\"x:y,{\",\"c\":[]}"))
                .containsExactly(
                        "{",
                        "  \"a\": [",
                        "    1,",
                        "    true,",
                        "    {}",
                        "  ],",
                        "  \"b\\\"\": \"x:y,{\",",
                        "  \"c\": []",
                        "}");
        assertThat(laidOut("[ ]")).containsExactly("[", "]");
        assertThat(laidOut("{\"cut\":\"of")).containsExactly("{", "  \"cut\": \"of");
        assertThat(laidOut("}}]")).isNotEmpty();
        assertThat(laidOut("[".repeat(10_000)).getLast()).hasSizeLessThan(100);
    }

    private static List<String> laidOut(String json) {
        return JsonLayout.of(json).stream()
                .map(line -> line.stream().map(Run::text).collect(Collectors.joining()))
                .toList();
    }
}
