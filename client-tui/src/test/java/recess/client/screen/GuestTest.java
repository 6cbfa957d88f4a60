package recess.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import recess.client.app.Action;
import recess.client.app.Effect;
import recess.client.app.Guest;
import recess.client.app.Home;
import recess.client.app.LinkStatus;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.app.Update;
import recess.client.key.Key;
import recess.client.link.LinkEvent;
import recess.common.message.Facts;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;
import recess.common.message.RefusalCode;

/** The text UI for somebody whose terminal is elsewhere. */
class GuestTest {
    private static final String SENDING = "Files go in by scp.";

    private final ScreenDriver driver = new ScreenDriver(new Home("ann", new Guest(SENDING, "in a drawer")), 80, 24);

    @Test
    void beginsInTheLobbyAndIsToldHowFilesAreSent() {
        driver.shows("rooms").hides("127.0.0.1");
        driver.type("u").shows(SENDING);
        assertThat(driver.effects()).isEmpty();
    }

    @Test
    void setsWhatMeansSomethingHereAndIsToldWhereItIsKept() {
        driver.type(",")
                .shows("Enter keeps it in a drawer.", "theme", "ascii")
                .hides("plain", "server", "settings file");
        driver.press(Key.Name.UP).shows("◀ no").type(" ").press(Key.Name.ENTER);
        assertThat(driver.effects()).containsExactly(new Effect.KeepSettings(Map.of("ascii", "true")));
    }

    @Test
    void isAskedForAnotherNameWhereTheFirstIsTaken() {
        driver.link(new LinkEvent.Connecting(ScreenDriver.SERVER, 1));
        driver.link(new LinkEvent.Answered(
                0,
                new LobbyRequest.Hello("ann", Optional.empty()),
                new LobbyAnswer.Refused(RefusalCode.NAME_IN_USE, "name in use: 'ann'", Facts.NONE)));
        driver.shows("who do you want to be?");
        assertThat(driver.state().world().link()).isInstanceOf(LinkStatus.Nameless.class);
    }

    /** Whatever a screen offers: this program runs where files and other machines are none of a guest's. */
    @Test
    void canDoNothingToTheMachineThatRunsThis() {
        State state = driver.state();
        for (Screen screen : Screens.all(state)) {
            if (screen instanceof StartScreen || screen instanceof UploadScreen) {
                continue;
            }
            State there = state.open(screen);
            for (Action action : new Update(new Screens()).actions(there).toList()) {
                assertThat(action.run(there).effects())
                        .as(screen.name() + ": " + action.binding().name())
                        .noneMatch(effect -> effect instanceof Effect.Upload
                                || effect instanceof Effect.Complete
                                || effect instanceof Effect.SaveWire
                                || effect instanceof Effect.SaveMatch
                                || effect instanceof Effect.Practise
                                || effect instanceof Effect.Connect
                                || effect instanceof Effect.Suspend);
                assertThat(action.run(there).state().screens())
                        .noneMatch(opened -> opened instanceof StartScreen || opened instanceof UploadScreen);
            }
        }
    }
}
