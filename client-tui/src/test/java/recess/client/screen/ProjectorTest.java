package recess.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recess.client.app.Effect;
import recess.client.app.Home;
import recess.client.app.Preferences;
import recess.client.key.Key.Name;
import recess.client.link.LinkEvent;
import recess.common.message.Door;
import recess.common.message.FaultCode;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.RefusalCode;
import recess.common.message.RoomInfo;
import recess.common.message.TaskInfo;

/** A room in large letters: code, clock, how to join, race, podium. */
class ProjectorTest {
    private static final List<Door> DOORS = List.of(
            new Door("lobby/text", "192.168.1.20", 2323, ""),
            new Door("lobby/json", "192.168.1.20", 4242, ""),
            new Door("door/web", "192.168.1.20", 8080, ""),
            new Door("guess/lines", "192.168.1.20", 9990, "FJHR"));

    @Test
    void opensWithAKeyForWhoWatchesAndGoesBackWithItOrEscape() {
        ScreenDriver driver = RaceScenes.watched(new int[] {120, 40}, "guess", 30);
        driver.type("B").shows("██", "player1").hides("talk and events");
        driver.type("B").shows("talk and events").type("B").press(Name.ESCAPE).shows("talk and events");
        assertThat(driver.state().world().table()).as("the room is not left").isPresent();
    }

    @Test
    void isNotForWhoPlays() {
        Scenes.room(80, 24, "guess").type("B").shows("You play; the board is for who watches.");
    }

    @Test
    void isThereFromTheBeginningWhereItWasAskedFor() {
        Home home =
                new Home("ann", List.of(ScreenDriver.SERVER), List.of()).with(new Preferences(true, true, true, true));
        RoomInfo room = Scenes.info("FJHR", "guess", Mode.RACE, RoomInfo.State.WAITING, "bob", 0, 1);
        ScreenDriver driver = new ScreenDriver(home, 80, 24)
                .press(Name.ENTER, Name.ENTER)
                .link(new LinkEvent.Connected(
                        ScreenDriver.SERVER, new LobbyAnswer.Welcome("ann", "0".repeat(32), false, Optional.empty())));
        driver.answer(new LobbyRequest.WatchRoom("FJHR"), new LobbyAnswer.InRoom(room, true, 0, 0, Optional.empty()));
        assertThat(driver.state().top()).isInstanceOf(ProjectorScreen.class);
        assertThat(driver.effects()).contains(new Effect.Ask(new LobbyRequest.Doors()));
    }

    /** Nobody stands at its keyboard. */
    @Test
    void comesBackByItselfWhenItsRoomIsOpenAgain() {
        Home home =
                new Home("ann", List.of(ScreenDriver.SERVER), List.of()).with(new Preferences(true, true, true, true));
        RoomInfo room = Scenes.info("FJHR", "guess", Mode.RACE, RoomInfo.State.WAITING, "", 0, 1);
        LobbyRequest watch = new LobbyRequest.WatchRoom("FJHR");
        LobbyAnswer seat = new LobbyAnswer.InRoom(room, true, 0, 0, Optional.empty());
        ScreenDriver driver =
                new ScreenDriver(home, 80, 24).press(Name.ENTER, Name.ENTER).link(connected());
        driver.answer(watch, new LobbyAnswer.Refused(RefusalCode.NO_ROOM, "there is no room 'FJHR'"))
                .shows("Room FJHR is not open")
                .hides("Look at the code again");
        driver.effects();
        driver.answer(new LobbyRequest.ListRooms(), new LobbyAnswer.Rooms(List.of()));
        assertThat(driver.effects()).isEmpty();
        driver.answer(new LobbyRequest.ListRooms(), new LobbyAnswer.Rooms(List.of(room)));
        assertThat(driver.effects()).containsExactly(new Effect.Ask(watch));
        driver.answer(watch, seat).hides("without the score");
        assertThat(driver.state().top()).isInstanceOf(ProjectorScreen.class);

        driver.tell(new LobbyEvent.RoomClosed("FJHR")).shows("Room FJHR is not open");
        driver.effects();
        driver.answer(new LobbyRequest.ListRooms(), new LobbyAnswer.Rooms(List.of(room)));
        assertThat(driver.effects()).containsExactly(new Effect.Ask(watch));
        driver.answer(watch, seat);

        driver.link(new LinkEvent.Down("cut", Duration.ofSeconds(1), Duration.ZERO))
                .link(connected());
        driver.answer(watch, new LobbyAnswer.Refused(RefusalCode.NO_ROOM, "there is no room 'FJHR'"))
                .shows("Room FJHR is not open");
        driver.effects();
        driver.answer(new LobbyRequest.ListRooms(), new LobbyAnswer.Rooms(List.of(room)));
        assertThat(driver.effects()).containsExactly(new Effect.Ask(watch));
    }

    @Test
    void whoOnlyWatchesIsLeftInTheLobbyWhenTheRoomIsClosed() {
        ScreenDriver driver = RaceScenes.watched(new int[] {80, 24}, "guess", 3);
        driver.tell(new LobbyEvent.RoomClosed("FJHR")).hides("is not open");
        driver.effects();
        driver.answer(
                new LobbyRequest.ListRooms(),
                new LobbyAnswer.Rooms(
                        List.of(Scenes.info("FJHR", "guess", Mode.RACE, RoomInfo.State.WAITING, "", 0, 1))));
        assertThat(driver.effects()).isEmpty();
    }

    private static LinkEvent connected() {
        return new LinkEvent.Connected(
                ScreenDriver.SERVER, new LobbyAnswer.Welcome("ann", "0".repeat(32), false, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"200, 60", "120, 40", "80, 24"})
    void tellsEachKindOfClientHowToJoin(int columns, int rows) {
        RaceScenes.projector(RaceScenes.watching(new int[] {columns, rows}, "guess", 6))
                .answer(new LobbyRequest.Doors(), new LobbyAnswer.Doors(DOORS))
                .shows(
                        "nc 192.168.1.20 9990: straight into it (guess/lines)",
                        "http://192.168.1.20:8080/join/FJHR",
                        "telnet or nc 192.168.1.20 2323, then: join FJHR",
                        "recess play 192.168.1.20 --room FJHR");
    }

    /** What needs least on a player's machine comes first, and as much is named as leaves room for the race. */
    @ParameterizedTest
    @CsvSource({"80, 24, 4", "80, 18, 2", "40, 18, 2"})
    void namesABrowserFirst(int columns, int rows, int named) {
        List<String> ways = List.of("http://10.0.0.1:8080/join/FJHR", "ssh -t", "telnet", "recess play");
        List<String> lines = RaceScenes.projector(RaceScenes.watching(new int[] {columns, rows}, "guess", 6))
                .answer(
                        new LobbyRequest.Doors(),
                        new LobbyAnswer.Doors(List.of(
                                new Door("lobby/text", "10.0.0.1", 2323, ""),
                                new Door("door/ssh", "10.0.0.1", 2222, ""),
                                new Door("door/web", "10.0.0.1", 8080, ""))))
                .lines();
        assertThat(ways.stream()
                        .filter(way -> lines.stream().anyMatch(line -> line.contains(way)))
                        .toList())
                .isEqualTo(ways.subList(0, named));
    }

    @Test
    void staysSilentWhereTheServerKnowsNoDoors() {
        RaceScenes.projector(RaceScenes.watching(new int[] {80, 24}, "guess", 6))
                .answer(
                        new LobbyRequest.Doors(),
                        new LobbyAnswer.Refused(FaultCode.UNKNOWN_REQUEST, "there is no request of type 'doors'"))
                .shows("recess play 192.168.1.20 --room FJHR")
                .hides("no request");
    }

    @ParameterizedTest
    @CsvSource({"200, 60, 30", "120, 40, 21", "80, 24, 9", "40, 12, 3"})
    void showsTheRace(int columns, int rows, int lanes) {
        ScreenDriver driver = RaceScenes.projector(RaceScenes.watched(new int[] {columns, rows}, "guess", 30));
        assertThat(driver.lines().stream()
                        .filter(line -> line.contains("player"))
                        .count())
                .isGreaterThanOrEqualTo(lanes);
        driver.shows("player2 ", "██");
    }

    @Test
    void showsTheTasksOfTheClassAndAsksForThemAgainAndAgain() {
        ScreenDriver driver = RaceScenes.projector(RaceScenes.watching(new int[] {120, 40}, "guess", 6));
        driver.effects();
        Effect asked = new Effect.Ask(new LobbyRequest.Tasks());
        assertThat(driver.wait(Duration.ofSeconds(1)).effects()).contains(asked);
        TaskInfo race = new TaskInfo("race", "FJHR", 1, 2, 9, List.of("ann"), List.of("bob", "12"));
        driver.answer(new LobbyRequest.Tasks(), new LobbyAnswer.Tasks(List.of(race)))
                .shows("race: 1 has done it (ann), 2 at it (bob, 12), 9 not begun");
        assertThat(driver.wait(Duration.ofSeconds(1)).effects()).doesNotContain(asked);
        assertThat(driver.wait(Duration.ofSeconds(1)).effects()).contains(asked);
        driver.answer(
                        new LobbyRequest.Tasks(),
                        new LobbyAnswer.Refused(FaultCode.UNKNOWN_REQUEST, "there is no request of type 'tasks'"))
                .hides("no request");
        assertThat(driver.wait(Duration.ofSeconds(9)).effects())
                .as("a server that knows nothing of tasks is not asked twice")
                .doesNotContain(asked);
    }

    @Test
    void showsThePodiumBetweenRoundsAndTheNextRoundAfterIt() {
        ScreenDriver driver = RaceScenes.projector(RaceScenes.watched(new int[] {120, 40}, "guess", 12))
                .tell(RaceScenes.ended(12))
                .wait(Duration.ofSeconds(1));
        driver.shows("★ player1 has won round 1.", "It was 37.", "next round in 5 s", "▒▒▒ 1 ▒▒▒");
        driver.tell(new LobbyEvent.RoundStarted("FJHR", 2, 3, 180, Scenes.guessView(0, 0, "")))
                .shows("race · 12 players");
    }

    @Test
    void showsAnInvitationToWhoWaitsForTheFirstRound() {
        ScreenDriver driver = Scenes.room(80, 24, "guess");
        driver.answer(new LobbyRequest.Doors(), new LobbyAnswer.Doors(DOORS))
                .shows("Others join with the code FJHR", "█████");
        Scenes.room(120, 40, "guess")
                .answer(new LobbyRequest.Doors(), new LobbyAnswer.Doors(DOORS))
                .shows("recess play 192.168.1.20 --room FJHR", "telnet or nc 192.168.1.20 2323");
    }
}
