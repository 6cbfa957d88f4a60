package recess.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recess.client.app.Action;
import recess.client.app.Effect;
import recess.client.app.Guest;
import recess.client.app.Home;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.key.Key;
import recess.client.key.Key.Name;
import recess.client.link.Server;
import recess.client.theme.Theme;
import recess.common.message.LobbyRequest;

class CommandSearchTest {
    private static final State STATE = Scenes.lobby(80, 24).state();

    @ParameterizedTest
    @CsvSource({
        "theme, theme",
        "Theme, theme",
        "watch, watch",
        "join, join",
        "teacher, real name",
        "up, upload",
        "newr, new room",
        "room, new room",
        "scr, scores",
        "bots, practise",
    })
    void findsWhatIsMeantFirst(String typed, String first) {
        List<Action> all = Stream.concat(
                        Stream.concat(LobbyScreen.begin().actions().stream(), new Screens().everywhere().stream()),
                        Screens.all(Scenes.start(80, 24).state()).getFirst().actions().stream())
                .toList();
        assertThat(names(CommandSearch.find(all.stream(), typed, STATE)))
                .first()
                .isEqualTo(first);
    }

    @Test
    void ranksByHowWellTheNameFitsAndOnlyThenByWhetherItWorks() {
        List<Action> all = List.of(
                action("rejoin", "comes back"), action("other", "joins a room"), broken(action("join", "goes in")));
        assertThat(names(CommandSearch.find(all.stream(), "join", STATE))).containsExactly("join", "rejoin", "other");
        List<Action> equals = List.of(broken(action("joint", "")), action("joiner", ""));
        assertThat(names(CommandSearch.find(equals.stream(), "joi", STATE))).containsExactly("joiner", "joint");
        assertThat(names(CommandSearch.find(equals.stream(), "", STATE))).containsExactly("joiner", "joint");
    }

    @Test
    void offersNoKeysThatOnlyMoveThroughAList() {
        for (String typed : List.of("", "up", "down", "older", "newer")) {
            assertThat(names(CommandSearch.find(LobbyScreen.begin().actions().stream(), typed, STATE)))
                    .doesNotContain("up", "down", "older", "newer");
        }
    }

    @Test
    void beginsWithWhatWasRunLast() {
        ScreenDriver driver = Scenes.lobby(80, 24);
        driver.effects();
        driver.press(Key.ctrl('p')).type("theme").press(Name.ENTER);
        assertThat(driver.effects()).containsExactly(new Effect.KeepTheme(Theme.LIGHT));
        driver.shows("Theme: light.");
        driver.press(Key.ctrl('p')).press(Name.ENTER);
        assertThat(driver.effects()).containsExactly(new Effect.KeepTheme(Theme.HIGH_CONTRAST));
    }

    @Test
    void saysBesideACommandWhyItDoesNotWork() {
        ScreenDriver.inLobby(80, 24)
                .press(Key.ctrl('p'))
                .type("join")
                .shows("▸ join …       (There is no room to choose. n opens one.)")
                .press(Name.ENTER)
                .shows("! There is no room to choose.")
                .hides("open a room for");
    }

    @Test
    void offersWhatCanStandBehindTheNameOfACommand() {
        ScreenDriver driver = Scenes.lobby(80, 24);
        driver.effects();
        driver.press(Key.ctrl('p'))
                .type("theme ")
                .shows("▸ theme dark", "  theme light", "  theme high-contrast")
                .type("hc")
                .shows("▸ theme high-contrast")
                .hides("theme light")
                .press(Name.ENTER)
                .shows("Theme: high-contrast.");
        assertThat(driver.effects()).containsExactly(new Effect.KeepTheme(Theme.HIGH_CONTRAST));
        driver.press(Key.ctrl('p')).shows("▸ theme high-contrast");
    }

    @Test
    void joinsARoomOfTheListOrOneThatIsTyped() {
        ScreenDriver driver = Scenes.lobby(80, 24);
        driver.effects();
        driver.press(Key.ctrl('p'))
                .type("join q")
                .shows("▸ join QWER", "  join q")
                .press(Name.ENTER);
        assertThat(driver.effects()).containsExactly(new Effect.Ask(new LobbyRequest.JoinRoom("QWER")));
        ScreenDriver other = Scenes.lobby(80, 24);
        other.effects();
        other.press(Key.ctrl('p')).type("join ABCD").press(Name.ENTER);
        assertThat(other.effects()).containsExactly(new Effect.Ask(new LobbyRequest.JoinRoom("ABCD")));
    }

    @Test
    void seatsABotByItsKind() {
        ScreenDriver driver = Scenes.room(80, 24, "guess");
        driver.press(Key.ctrl('p')).type("bot bin").shows("▸ bot binary").press(Name.ENTER);
        assertThat(driver.effects()).containsExactly(new Effect.Ask(new LobbyRequest.AddBot("binary")));
    }

    @Test
    void goesToAnotherServerFromAnywhereButAsksWhereThatCostsAGame() {
        Server lab = new Server("lab", 4242);
        ScreenDriver driver = Scenes.lobby(80, 24);
        driver.effects();
        driver.press(Key.ctrl('p')).type("connect lab").press(Name.ENTER).shows("Connecting to lab:4242");
        assertThat(driver.effects()).containsExactly(new Effect.Connect(lab, "ann"));
        ScreenDriver playing = Scenes.guess(80, 24);
        playing.press(Key.ctrl('p')).type("connect lab").press(Name.ENTER).shows("Go to another server?");
        assertThat(playing.effects()).isEmpty();
        playing.type("y").shows("Connecting to lab:4242");
        assertThat(playing.effects()).containsExactly(new Effect.Connect(lab, "ann"));
        Scenes.lobby(80, 24)
                .press(Key.character('c').withAlt())
                .type("lab:99999")
                .press(Name.ENTER)
                .shows("is no port");
    }

    @Test
    void leadsNoGuestToAnotherServer() {
        ScreenDriver driver = new ScreenDriver(new Home("ann", new Guest("by sftp", "until you leave")), 80, 24);
        driver.press(Key.ctrl('p'))
                .type("connect lab")
                .press(Name.ENTER)
                .shows("There is no other server behind this door.");
        assertThat(driver.effects()).isEmpty();
    }

    @Test
    void completesTheNameAndThenTheArgument() {
        ScreenDriver driver =
                Scenes.lobby(80, 24).press(Key.ctrl('p')).type("the").press(Name.TAB);
        driver.shows("▸ theme dark").type("l").press(Name.TAB).press(Name.ENTER).shows("Theme: light.");
    }

    private static Action action(String name, String what) {
        return Action.of(name, what, s -> Step.to(s), Key.character('x'));
    }

    private static Action broken(Action action) {
        return action.unless(_ -> Optional.of("It does not work."));
    }

    private static List<String> names(List<Command> commands) {
        return commands.stream().map(Command::label).toList();
    }
}
