package recess.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import recess.client.app.Effect;
import recess.client.app.LinkStatus;
import recess.client.key.Key;
import recess.client.key.Key.Name;
import recess.client.link.Link;
import recess.client.link.LinkEvent;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.RefusalCode;
import recess.common.message.RoomInfo;

/** There is a way out of every state that a lost connection leads to, and nothing is lost without a word. */
class LostConnectionTest {
    private static final LobbyRequest HELLO = new LobbyRequest.Hello("ann", Optional.empty());
    private static final LobbyAnswer TAKEN = new LobbyAnswer.Refused(RefusalCode.NAME_IN_USE, "name in use: 'ann'");

    @Test
    void asksForAnotherNameWhereTheOldOneIsRefusedAndGoesBackToTheRoom() {
        ScreenDriver driver = lost(Scenes.guess(80, 24));
        driver.link(new LinkEvent.Answered(Link.GREETING, HELLO, TAKEN))
                .shows("who do you want to be?", "Name in use: 'ann'.");
        driver.effects();
        driver.type("bob").press(Name.ENTER);
        LobbyRequest another = new LobbyRequest.Hello("bob", Optional.empty());
        assertThat(driver.effects()).containsExactly(new Effect.Ask(another));
        driver.answer(another, new LobbyAnswer.Refused(RefusalCode.NAME_IN_USE, "name in use: 'bob'"))
                .shows("Name in use: 'bob'.");
        driver.link(connected("bob", Optional.empty())).hides("who do you want to be?");
        assertThat(driver.effects()).startsWith(new Effect.Ask(new LobbyRequest.JoinRoom("FJHR")));
    }

    @Test
    void leadsOutOfARefusedNameToTheStartAndToAnotherAttempt() {
        ScreenDriver driver = lost(Scenes.guess(80, 24)).link(new LinkEvent.Answered(Link.GREETING, HELLO, TAKEN));
        driver.effects();
        driver.press(Key.ctrl('r'));
        assertThat(driver.effects()).containsExactly(new Effect.RetryNow());
        driver.press(Name.ESCAPE).shows("Your name").hides("who do you want to be?");
        assertThat(driver.effects()).containsExactly(new Effect.Disconnect());
    }

    @Test
    void leavesATableWithoutAConnectionAndFreesTheSeatLater() {
        ScreenDriver driver = lost(Scenes.guess(80, 24));
        driver.effects();
        driver.press(Name.ESCAPE).shows("Leave the game?").type("y").shows("You have left.", "rooms");
        assertThat(driver.effects()).isEmpty();
        driver.link(connected("ann", Optional.of(seat(0)))).shows("rooms").hides("players");
        assertThat(driver.effects()).contains(new Effect.Ask(new LobbyRequest.LeaveRoom()));
    }

    @Test
    void disconnectsEverywhereAfterAQuestionWhereSomethingIsLost() {
        ScreenDriver driver = lost(Scenes.guess(80, 24));
        driver.effects();
        Key disconnect = Key.character('d').withAlt();
        driver.press(disconnect).shows("Disconnect?").type("y").shows("Your name");
        assertThat(driver.effects()).containsExactly(new Effect.Disconnect());
        assertThat(Scenes.lobby(80, 24).press(disconnect).state().world().link())
                .isInstanceOf(LinkStatus.None.class);
    }

    @Test
    void keepsSayingThatTheRoomIsGoneUntilSomebodyHasReadIt() {
        ScreenDriver driver = lost(Scenes.guess(80, 24)).link(connected("ann", Optional.empty()));
        LobbyRequest again = new LobbyRequest.JoinRoom("FJHR");
        String gone = "Room FJHR is gone, and its scores with it";
        driver.answer(again, new LobbyAnswer.Refused(RefusalCode.NO_ROOM, "there is no room 'FJHR'"))
                .answer(new LobbyRequest.ListRooms(), new LobbyAnswer.Rooms(List.of()))
                .wait(Duration.ofMinutes(10))
                .shows(gone, "No rooms yet");
        assertThat(driver.state().world().log())
                .anySatisfy(line -> assertThat(line.text()).contains(gone));
        driver.press(Name.ESCAPE);
        assertThat(driver.lines().subList(1, 6)).noneMatch(line -> line.contains("is gone"));
    }

    @Test
    void takesANewSeatWhereOnlyTheSeatIsGone() {
        ScreenDriver driver = lost(Scenes.guess(80, 24)).link(connected("ann", Optional.empty()));
        driver.answer(new LobbyRequest.JoinRoom("FJHR"), seat(0)).shows("you have a new one", "players");
    }

    @Test
    void showsASilentServerBeforeItCountsAsLost() {
        ScreenDriver driver = Scenes.guess(80, 24);
        driver.link(new LinkEvent.Silent(Duration.ofSeconds(2)))
                .shows("? ann, no answer for 2 s")
                .hides("Ctrl-R");
        driver.link(new LinkEvent.Silent(Duration.ofSeconds(5))).shows("! No answer for 5 s", "Ctrl-R: connect anew");
        driver.effects();
        driver.press(Key.ctrl('r'));
        assertThat(driver.effects()).containsExactly(new Effect.RetryNow());
        driver.link(new LinkEvent.Silent(Duration.ZERO)).shows("● ann").hides("No answer");
    }

    @Test
    void showsHowLongAnAnswerTakesBesideTheDotAndWhenOneIsLate() {
        ScreenDriver driver = Scenes.lobby(80, 24).link(new LinkEvent.RoundTrip(Duration.ofNanos(3_400_000)));
        driver.shows("● 3 ms  ann on").link(new LinkEvent.RoundTrip(Duration.ofMillis(1_260)));
        driver.shows("● 1.2 s  ann on").link(new LinkEvent.RoundTrip(Duration.ofNanos(200_000)));
        driver.shows("● <1 ms  ann on");
        assertThat(Pictures.roles(driver.canvas()).getFirst()).doesNotContain("w");
        driver.link(new LinkEvent.Silent(Duration.ofSeconds(2)));
        assertThat(Pictures.roles(driver.canvas()).getFirst()).endsWith("w");
        driver.link(new LinkEvent.Silent(Duration.ZERO)).shows("● <1 ms  ann on");
    }

    @Test
    void countsWhileAnAttemptIsUnderWay() {
        lost(Scenes.guess(80, 24))
                .link(new LinkEvent.Down("cut", Duration.ZERO, Duration.ofSeconds(61)))
                .shows("Reconnecting now, last contact 61 s ago");
    }

    @Test
    void showsHowOldAnAttemptIsAndStopsAtWhatIsHopeless() {
        ScreenDriver driver = Scenes.start(80, 24).press(Name.ENTER, Name.ENTER);
        driver.wait(Duration.ofSeconds(7)).shows("Connecting to 192.168.1.20:4242 for 7 s");
        driver.link(new LinkEvent.Down(
                        "there is no host 'x': is it spelled right?", LinkEvent.Down.NEVER, Duration.ZERO))
                .shows("There is no host 'x': is it spelled right? Enter tries again.");
        driver.effects();
        driver.press(Name.ENTER);
        assertThat(driver.effects()).containsExactly(new Effect.Connect(ScreenDriver.SERVER, "ann"));
    }

    private static ScreenDriver lost(ScreenDriver driver) {
        driver.answer(new LobbyRequest.ListRooms(), new LobbyAnswer.Rooms(List.of()));
        return driver.link(new LinkEvent.Down("cut", Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }

    private static LinkEvent connected(String name, Optional<LobbyAnswer.InRoom> seat) {
        return new LinkEvent.Connected(
                ScreenDriver.SERVER, new LobbyAnswer.Welcome(name, "1".repeat(32), seat.isPresent(), seat));
    }

    private static LobbyAnswer.InRoom seat(int nextInSeconds) {
        return new LobbyAnswer.InRoom(
                Scenes.info("FJHR", "guess", Mode.RACE, RoomInfo.State.BETWEEN, "bob", 1, 3),
                false,
                0,
                nextInSeconds,
                Optional.empty());
    }
}
