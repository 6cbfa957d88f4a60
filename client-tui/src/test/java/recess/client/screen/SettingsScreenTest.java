package recess.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import recess.client.app.Effect;
import recess.client.app.Event;
import recess.client.app.Home;
import recess.client.app.Preferences;
import recess.client.app.Toast;
import recess.client.app.Welcome;
import recess.client.key.Key;
import recess.client.key.Key.Name;
import recess.client.theme.OwnTheme;
import recess.client.theme.Signs;
import recess.client.theme.Theme;
import recess.client.theme.Themes;

/** The settings, and what the start screen tells. */
class SettingsScreenTest {
    @Test
    void showsAThemeAtOnceAndKeepsItOnlyWithEnter() {
        ScreenDriver driver = Scenes.lobby(120, 40).type(",").shows("◀ dark", "how it looks");
        driver.effects();
        driver.press(Name.RIGHT).shows("◀ light");
        assertThat(driver.state().look().theme()).isEqualTo(Theme.LIGHT);
        driver.press(Name.ESCAPE).hides("how it looks");
        assertThat(driver.state().look().theme()).isEqualTo(Theme.DARK);
        assertThat(driver.effects()).isEmpty();
        driver.type(",").press(Name.LEFT).shows("◀ mono").press(Name.ENTER).hides("how it looks");
        assertThat(driver.state().look().theme()).isEqualTo(Theme.MONO);
        assertThat(driver.effects()).containsExactly(new Effect.KeepSettings(Map.of("theme", "mono")));
        driver.happen(new Event.Reported(Toast.good("Kept."))).shows("✓ Kept.");
    }

    @Test
    void changesEachLine() {
        ScreenDriver driver = Scenes.lobby(80, 24).press(Key.character('s').withAlt());
        driver.effects();
        for (int i = 0; i < 5; i++) {
            driver.press(Name.DOWN).type(" ");
        }
        assertThat(driver.state().look().signs()).isEqualTo(Signs.ASCII);
        driver.press(Name.TAB).type("zoe").press(Name.TAB).type("lab").press(Name.ENTER);
        assertThat(driver.effects())
                .containsExactly(new Effect.KeepSettings(Map.of(
                        "motion", "off", "bell", "off", "title", "off", "ascii", "true", "plain", "true", "name", "zoe",
                        "server", "lab")));
        Preferences now = driver.state().home().preferences();
        assertThat(now.motion() || now.bell() || now.title()).isFalse();
        assertThat(now.ascii()).isTrue();
        driver.type(",").shows("name    zoe");
        driver.press(Name.UP)
                .press(Key.ctrl('u'))
                .type("lab:99999")
                .press(Name.ENTER)
                .shows("is no address", "server");
        driver.press(Name.ESCAPE).type(",").press(Name.ENTER).shows("Nothing has been changed.");
    }

    @Test
    void choosesWithTheMouse() {
        ScreenDriver driver = Scenes.lobby(120, 40)
                .type(",")
                .click("bell")
                .shows("◀ on")
                .click("◀ on")
                .shows("◀ off");
        driver.wheel("bell", true).shows("▸ motion");
    }

    @Test
    void offersOnesOwnThemes() {
        Theme own = OwnTheme.parse("evening", "base = dusk\naccent = #ffcc00").theme();
        Themes themes = Themes.BUILT_IN.with(List.of(own));
        ScreenDriver driver = Scenes.lobby(120, 40).prefer(new Preferences(true, true, true, false, themes, Map.of()));
        driver.type(",").press(Name.LEFT).shows("◀ evening").press(Name.ESCAPE);
        driver.press(Key.ctrl('p')).type("theme eve").press(Name.ENTER).shows("Theme: evening.");
        assertThat(driver.state().look().theme()).isEqualTo(own);
    }

    @Test
    void saysWhyThereIsNoThemeToChoose() {
        ScreenDriver driver = Scenes.lobby(80, 24);
        driver.withoutColours().type(",").shows("mono").press(Name.RIGHT).shows("There are no colours to choose");
    }

    @Test
    void welcomesWithTheLastResultAndWhatOthersDo() {
        ScreenDriver driver = new ScreenDriver(new Home("ann", List.of(ScreenDriver.SERVER), List.of()), 80, 24);
        driver.shows("██").hides("Last time");
        driver.happen(new Event.Welcomed(new Welcome(
                "Last time: guess in room FJHR, 2nd of 5 with 1 point", Welcome.others("lab:4242", 3, 12))));
        driver.shows("Last time: guess in room FJHR, 2nd of 5", "Now at lab:4242: 3 rooms, 12 players", "Your name");
        driver.resize(40, 12).hides("Last time").shows("Your name");
        assertThat(Welcome.others("lab:4242", 0, 0)).isEqualTo("Now at lab:4242: no room is open");
    }
}
