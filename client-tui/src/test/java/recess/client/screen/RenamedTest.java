package recess.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import recess.common.message.Facts;
import recess.common.message.LobbyEvent;
import recess.common.message.Standing;

/** The teacher has given somebody another name, and nothing on the screen says the old one. */
class RenamedTest {
    private static final String ROOM = "FJHR";

    @Test
    void theHeaderAndTheToastSayOnesOwn() {
        ScreenDriver driver = Scenes.guess(80, 24).shows("ann");
        driver.tell(new LobbyEvent.Renamed(ROOM, "ann", "zoe"))
                .shows("● zoe", "you are zoe now")
                .hides("● ann");
        assertThat(driver.state().world().name()).isEqualTo("zoe");
        assertThat(driver.state().home().name())
                .as("the next run begins with it")
                .isEqualTo("zoe");
    }

    @Test
    void playersTrailsAndTheResultThatIsShownSayTheNewOne() {
        ScreenDriver driver = Scenes.guess(80, 24);
        driver.tell(new LobbyEvent.Progress(ROOM, "bob", Facts.NONE.with("moves", 3)));
        driver.tell(new LobbyEvent.RoundEnded(
                ROOM, 1, 3, "bob", "42", List.of(new Standing("bob", 1, 1, 1, 3, 900)), true, 5));
        driver.tell(new LobbyEvent.Renamed(ROOM, "bob", "robert"));
        assertThat(driver.state().world().table().orElseThrow())
                .satisfies(table -> assertThat(table.toString().replaceAll("recording=.*", ""))
                        .doesNotContain("bob,"))
                .satisfies(table -> assertThat(table.people())
                        .anyMatch(person -> person.name().equals("robert")))
                .satisfies(table -> assertThat(table.trails()).containsKey("robert"));
        driver.shows("robert");
    }
}
