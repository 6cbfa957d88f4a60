package recess.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import recess.client.app.Effect;
import recess.client.key.Key.Name;
import recess.client.link.LinkEvent;
import recess.client.link.UploadState;
import recess.client.link.UploadState.Phase;
import recess.common.message.Facts;
import recess.common.message.GameView;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.RoomInfo;

/** What is under way is seen, can be given up, and is not asked for twice. */
class WaitingTest {
    private static final LobbyRequest CREATE = new LobbyRequest.CreateRoom("guess", Mode.RACE, 3, 30, true);
    private static final LobbyAnswer.InRoom OPENED = new LobbyAnswer.InRoom(
            Scenes.info("FJHR", "guess", Mode.RACE, RoomInfo.State.WAITING, "ann", 0, 1),
            false,
            0,
            0,
            Optional.empty());

    @Test
    void saysThatItAsksForRoomsAsLongAsItDoes() {
        ScreenDriver driver =
                ScreenDriver.inLobby(80, 24).shows("Asking for rooms ...").hides("No rooms yet");
        driver.effects();
        driver.wait(Duration.ofSeconds(20));
        assertThat(driver.effects()).as("the first question is not answered").isEmpty();
        driver.answer(new LobbyRequest.ListRooms(), new LobbyAnswer.Rooms(List.of()))
                .shows("No rooms yet");
        driver.wait(Duration.ofSeconds(5)).shows("No rooms yet");
    }

    @Test
    void asksForRoomsEveryFewSecondsWhateverElseHappens() {
        ScreenDriver driver = Scenes.lobby(80, 24).press(Name.F12);
        driver.answer(new LobbyRequest.ListRooms(), new LobbyAnswer.Rooms(List.of()));
        driver.effects();
        int asked = 0;
        for (int second = 0; second < 20; second++) {
            driver.wait(Duration.ofSeconds(1)).link(new LinkEvent.RoundTrip(Duration.ofMillis(3)));
            if (driver.effects().contains(new Effect.Ask(new LobbyRequest.ListRooms()))) {
                asked++;
                driver.answer(new LobbyRequest.ListRooms(), new LobbyAnswer.Rooms(List.of()));
            }
        }
        assertThat(asked).isEqualTo(5);
    }

    @Test
    void takesNothingThatIsTypedWhileARoomIsBeingOpened() {
        ScreenDriver driver = Scenes.lobby(80, 24).type("n").press(Name.ENTER).shows("Opening ...");
        driver.effects();
        driver.type("s50").press(Name.ENTER).hides("guesss");
        assertThat(driver.effects()).isEmpty();
        driver.answer(CREATE, OPENED).shows("players").hides("open a room");
    }

    @Test
    void leavesARoomAtOnceThatWasOpenedAfterEscape() {
        ScreenDriver driver = Scenes.lobby(80, 24).type("n").press(Name.ENTER).press(Name.ESCAPE);
        driver.hides("open a room");
        driver.effects();
        driver.answer(CREATE, OPENED).shows("rooms").hides("players  ");
        assertThat(driver.effects()).contains(new Effect.Ask(new LobbyRequest.LeaveRoom()));
        assertThat(driver.state().world().table()).isEmpty();
    }

    @Test
    void joinsOnceAndNotAfterEscape() {
        ScreenDriver driver = Scenes.lobby(80, 24).press(Name.ENTER).shows("Joining room FJHR ... Esc stops waiting.");
        driver.effects();
        driver.press(Name.ENTER);
        assertThat(driver.effects()).isEmpty();
        driver.press(Name.ESCAPE).hides("Joining");
        driver.answer(new LobbyRequest.JoinRoom("FJHR"), OPENED);
        assertThat(driver.state().world().table()).isEmpty();
    }

    @Test
    void showsAGuessBeforeItsAnswer() {
        ScreenDriver driver =
                Scenes.started(80, 24).type("50").press(Name.ENTER).shows("1.   50  ...");
        Scenes.moved(driver, "50", Scenes.guessView(1, 50, "low"));
        driver.shows("1.   50  ▲ Low").hides("50  ...");
    }

    @Test
    void showsALetterBeforeItsAnswer() {
        Scenes.hangman(80, 24).type("q").shows("q ...");
    }

    @Test
    void knowsWhatWasGuessedBeforeTheSeatWasTakenBack() {
        GameView view = new GameView(
                "guess",
                "High",
                Facts.NONE
                        .with("lowest", 1)
                        .with("highest", 100)
                        .with("low", 51)
                        .with("high", 74)
                        .with("moves", 2)
                        .with("guess", 75)
                        .with("hint", "high")
                        .with("guesses", "50:low,75:high"));
        LobbyAnswer.InRoom seat = new LobbyAnswer.InRoom(
                Scenes.info("FJHR", "guess", Mode.RACE, RoomInfo.State.RUNNING, "ann", 1, 3),
                false,
                90,
                0,
                Optional.of(view));
        ScreenDriver driver = ScreenDriver.inLobby(80, 24)
                .answer(new LobbyRequest.JoinRoom("FJHR"), seat)
                .shows("24 numbers are left.", "2.   75  ▼ High", "1.   50  ▲ Low", "51 to 74");
        Scenes.moved(driver, "60", Scenes.guessView(3, 60, "low"));
        driver.shows("3.   60  ▲ Low", "2.   75", "1.   50");
    }

    @Test
    void showsTheCountdownToOneWhoComesBetweenTwoRounds() {
        LobbyAnswer.InRoom seat = new LobbyAnswer.InRoom(
                Scenes.info("FJHR", "guess", Mode.RACE, RoomInfo.State.BETWEEN, "bob", 1, 3),
                false,
                0,
                4,
                Optional.empty());
        ScreenDriver.inLobby(80, 24)
                .answer(new LobbyRequest.JoinRoom("FJHR"), seat)
                .shows("next round in", "The next round begins by itself. You play in it.")
                .hides("the host starts one");
    }

    @Test
    void showsUploadsOnEveryScreen() {
        ScreenDriver driver = Scenes.guess(120, 40).link(upload(Phase.SENDING)).shows("sending 1 file 45 %");
        driver.link(upload(Phase.DONE)).hides("sending").shows("✓ Your file is stored as a film.mkv.");
        driver.link(upload(Phase.SENDING)).link(upload(Phase.FAILED)).shows("✗ Not stored: film.mkv: no room.");
        Scenes.lobby(120, 40)
                .type("u")
                .link(upload(Phase.SENDING))
                .link(upload(Phase.DONE))
                .hides("✓ Your file");
    }

    @Test
    void stopsAnUploadAndThrowsItAwayOnlyAfterAQuestion() {
        ScreenDriver driver =
                Scenes.lobby(120, 40).link(upload(Phase.SENDING)).type("u").press(Name.F6);
        driver.effects();
        driver.type("x").shows("Stopped. The server keeps what it has; r goes on.");
        assertThat(driver.effects()).containsExactly(new Effect.PauseUpload(1));
        driver.link(upload(Phase.STOPPED))
                .type("x")
                .shows("Discard the upload?")
                .press(Name.ENTER);
        assertThat(driver.effects()).isEmpty();
        driver.type("x").type("y");
        assertThat(driver.effects()).containsExactly(new Effect.CancelUpload(1));
        driver.link(upload(Phase.CANCELLED)).type("x").hides("film.mkv");
    }

    private static LinkEvent upload(Phase phase) {
        String why = phase == Phase.FAILED ? "no room" : "";
        return new LinkEvent.UploadMoved(
                new UploadState(1, "film.mkv", 100, 45, 0, Optional.empty(), phase, why, "", "a film.mkv"));
    }
}
