package recess.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import recess.client.app.Effect;
import recess.client.key.Key.Name;
import recess.client.link.LinkEvent;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Person;
import recess.common.message.RoomInfo;

/** Rooms and people of a large class: where one is, how one gets anywhere, what is sought. */
class LobbyListsTest {
    @Test
    void saysWhichLineOfHowManyIsChosenAndGoesToTheEnds() {
        ScreenDriver driver = full(80, 24).shows("rooms 1/301");
        driver.press(Name.DOWN).shows("rooms 2/301").press(Name.PAGE_DOWN).shows("rooms 12/301");
        driver.type("G").shows("rooms 301/301", "▸ A300").type("g").shows("rooms 1/301", "▸ A000");
        driver.press(Name.END)
                .shows("▸ A300")
                .press(Name.PAGE_UP)
                .shows("▸ A290")
                .press(Name.HOME)
                .shows("▸ A000");
    }

    @Test
    void narrowsToLinesThatHaveAllWords() {
        ScreenDriver driver = full(80, 24).type("/golf hang").shows("rooms 1/75 of 301", "▸ A001");
        driver.press(Name.DOWN).shows("rooms 2/75 of 301");
        driver.effects();
        driver.press(Name.ENTER).shows("filter golf hang", "rooms 2/75 of 301");
        assertThat(driver.effects())
                .as("the first Enter only leaves the filter")
                .isEmpty();
        driver.press(Name.ENTER);
        assertThat(driver.effects()).containsExactly(new Effect.Ask(new LobbyRequest.JoinRoom("A005")));
        full(80, 24).type("/golf hang").press(Name.ESCAPE).shows("rooms 1/301").hides("filter golf");
    }

    @Test
    void sortsByFreeSeatsByGameAndByAge() {
        ScreenDriver driver = full(80, 24);
        driver.type("o").shows("rooms 1/301, free seats", "▸ A000");
        driver.type("o").shows(", game", "▸ A000").press(Name.DOWN).shows("▸ A002");
        driver.type("o").shows(", newest").type("g").shows("▸ A300").type("o").hides(", newest");
    }

    @Test
    void listsRoomsThatEverybodyHasLeftLast() {
        ScreenDriver driver = ScreenDriver.inLobby(80, 24)
                .answer(
                        new LobbyRequest.ListRooms(),
                        new LobbyAnswer.Rooms(List.of(
                                room("DEAD", "guess", Mode.RACE, "", 0),
                                room("TEAC", "guess", Mode.RACE, "", 9),
                                room("LIVE", "guess", Mode.RACE, "bob", 1))));
        for (int i = 0; i < RoomOrder.values().length; i++) {
            driver.type("G").shows("▸ DEAD").type("o");
        }
    }

    @Test
    void goesThroughThePeopleAndSeeksAmongThem() {
        ScreenDriver driver = full(80, 24).shows("504 here").press(Name.TAB).shows("people 1/504", "▸ p000");
        driver.type("G")
                .shows("people 504/504", "▸ p503")
                .type("/p25")
                .shows("1/10 of 504", "▸ p250")
                .hides("p249");
        driver.press(Name.ENTER, Name.DOWN).shows("▸ p251").press(Name.ESCAPE).shows("504 here", "rooms 1/301");
        driver.effects();
        driver.type("2").press(Name.ENTER).shows("Tab goes to the rooms first.");
        assertThat(driver.effects()).isEmpty();
    }

    @Test
    void turnsTheWheelWhereThePointerIsAndTakesTheKeyboardToWhatIsClicked() {
        ScreenDriver driver = full(80, 24);
        driver.wheel("p002", false).wheel("p002", false).shows("rooms 1/301");
        driver.click("p003").shows("people 4/504").press(Name.DOWN).shows("people 5/504", "rooms 1/301");
        driver.click("what has happened").press(Name.DOWN).shows("504 here", "rooms 1/301");
        driver.click("A004").shows("rooms 5/301").press(Name.DOWN).shows("rooms 6/301");
        driver.effects();
        driver.click("A002");
        assertThat(driver.effects()).as("the first click chooses").isEmpty();
        driver.click("A002");
        assertThat(driver.effects()).containsExactly(new Effect.Ask(new LobbyRequest.JoinRoom("A002")));
        full(80, 24).type("/x").press(Name.ENTER).click("filter x").type("y").shows("filter xy");
    }

    @Test
    void enlargesThePaneWithTheKeyboardAndShowsWhatHasNoPlaceOtherwise() {
        full(80, 24)
                .type("z")
                .hides("504 here", "what has happened")
                .type("2")
                .shows("people 1/504")
                .hides("A000");
        full(40, 12)
                .hides("504 here")
                .press(Name.TAB)
                .shows("people 1/504", "p001")
                .hides("A000");
        full(40, 12)
                .link(new LinkEvent.Noticed("break"))
                .wait(Duration.ofSeconds(10))
                .type("3")
                .shows("server: break")
                .press(Name.ESCAPE)
                .shows("rooms 1/301");
    }

    static ScreenDriver full(int columns, int rows) {
        List<RoomInfo> rooms = new ArrayList<>();
        for (int i = 0; i <= 300; i++) {
            String game = i % 2 == 0 ? "guess" : "hangman";
            rooms.add(room("A%03d".formatted(i), game, i % 4 < 2 ? Mode.GOLF : Mode.RACE, "host" + i, i % 30));
        }
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 504; i++) {
            people.add(new Person("p%03d".formatted(i), Person.Role.PLAYER, 0, true));
        }
        return ScreenDriver.inLobby(columns, rows)
                .answer(new LobbyRequest.ListRooms(), new LobbyAnswer.Rooms(rooms))
                .answer(new LobbyRequest.Who(), new LobbyAnswer.People(people));
    }

    private static RoomInfo room(String code, String game, Mode mode, String host, int players) {
        return new RoomInfo(code, game, mode, RoomInfo.State.WAITING, false, host, 0, 3, players, 30, 0);
    }
}
