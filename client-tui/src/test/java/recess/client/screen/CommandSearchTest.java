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
import recess.client.app.Step;
import recess.client.key.Key;
import recess.client.key.Key.Name;
import recess.client.theme.Theme;

class CommandSearchTest {
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
        List<Action> found = CommandSearch.find(all.stream(), typed, _ -> true, List.of());
        assertThat(found.getFirst().binding().name()).isEqualTo(first);
    }

    @Test
    void ranksByHowWellTheNameFitsAndOnlyThenByWhetherItWorks() {
        List<Action> all =
                List.of(action("rejoin", "comes back"), action("other", "joins a room"), action("join", "goes in"));
        assertThat(names(CommandSearch.find(
                        all.stream(), "join", a -> !a.binding().name().equals("join"), List.of())))
                .containsExactly("join", "rejoin", "other");
        List<Action> equals = List.of(action("joint", ""), action("joiner", ""));
        assertThat(names(CommandSearch.find(
                        equals.stream(), "joi", a -> a.binding().name().equals("joiner"), List.of())))
                .containsExactly("joiner", "joint");
    }

    @Test
    void offersNoKeysThatOnlyMoveThroughAList() {
        for (String typed : List.of("", "up", "down", "older", "newer")) {
            List<Action> found =
                    CommandSearch.find(LobbyScreen.begin().actions().stream(), typed, _ -> true, List.of());
            assertThat(names(found)).doesNotContain("up", "down", "older", "newer");
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
                .shows("▸ join         (There is no room to choose. n opens one.)")
                .press(Name.ENTER)
                .shows("! There is no room to choose.")
                .hides("open a room for");
    }

    private static Action action(String name, String what) {
        return new Action(
                recess.client.key.Binding.of(name, what, Key.character('x')), _ -> Optional.empty(), s -> Step.to(s));
    }

    private static List<String> names(List<Action> actions) {
        return actions.stream().map(a -> a.binding().name()).toList();
    }
}
