package recess.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import recess.client.app.Effect;
import recess.client.key.Key;
import recess.client.key.Key.Name;
import recess.client.screen.RoomForm.Line;
import recess.common.Games;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest.CreateRoom;
import recess.common.message.Mode;
import recess.common.message.RefusalCode;

/** The rules of a new room are set in its form, and what cannot be is never sent. */
class RoomFormTest {
    private static final CreateRoom WISHED = new CreateRoom("guess", Mode.RACE, 3, 30, true, "to=20,tries=5");

    @ParameterizedTest
    @CsvSource({"80, 24", "40, 12"})
    void setsTheRulesOfARoom(int columns, int rows) {
        ScreenDriver driver = rules(columns, rows);
        driver.shows("from=N (0 to 999999), to=N (0 to").type("tries=5, to=20").press(Name.ENTER);
        assertThat(driver.effects()).containsExactly(new Effect.Ask(WISHED));
    }

    @ParameterizedTest
    @CsvSource({"80, 24", "40, 12"})
    void saysWhatTheServerWouldSayAndSendsNothing(int columns, int rows) {
        ScreenDriver driver = rules(columns, rows);
        driver.type("to=x").hides("no whole number").press(Name.HOME).press(Name.ENTER);
        assertThat(driver.effects()).isEmpty();
        driver.shows("to='x' is no whole number from 0 to").press(Name.END, Name.BACKSPACE);
        driver.type("0").shows("from=1 is not below to=0");
        driver.press(Key.ctrl('u')).type("20 tries=5").shows("'20' sets none of the rules from");
        driver.press(Key.ctrl('u')).type("to=20 tries=5").hides("none of the rules");
        driver.press(Name.ENTER);
        assertThat(driver.effects()).containsExactly(new Effect.Ask(WISHED));
    }

    @Test
    void saysItWholeInTheSmallestTerminal() {
        rules(40, 12)
                .type("rounds=1")
                .press(Name.ENTER)
                .shows("'rounds=1' sets none of the rules", "from, to, tries: NAME=VALUE, with", "commas between")
                .shows("▸ rules   rounds=1", "listed")
                .press(Key.ctrl('u'))
                .shows("game", "▸ rules");
    }

    @Test
    void goesToTheLineWhereSomethingIsWrong() {
        ScreenDriver driver = rules(80, 24).type("to=0").press(Name.DOWN).press(Name.ENTER);
        assertThat(driver.effects()).isEmpty();
        driver.shows("from=1 is not below to=0", "▸ rules");
        driver.press(Name.DOWN).hides("not below").press(Name.UP).shows("not below");
        driver.press(Name.DOWN, Name.RIGHT)
                .press(Name.ENTER)
                .shows("'to=0' sets none of the rules tries, shown, cost,");
    }

    @Test
    void staysAsItIsAfterARefusal() {
        ScreenDriver driver = rules(80, 24).type("to=20,tries=5").press(Name.ENTER);
        driver.effects();
        driver.answer(WISHED, new LobbyAnswer.Refused(RefusalCode.TOO_MANY_ROOMS, "all 500 rooms are taken"))
                .shows("All 500 rooms are taken.", "to=20,tries=5")
                .press(Name.ENTER);
        assertThat(driver.effects()).containsExactly(new Effect.Ask(WISHED));
    }

    @ParameterizedTest
    @MethodSource("games")
    void namesTheRulesOfEachGameInTheSmallestTerminal(String game) {
        ScreenDriver driver = Scenes.lobby(40, 12)
                .press(Key.ctrl('p'))
                .type("new room " + game)
                .press(Name.ENTER, Name.UP)
                .shows(game, "▸ rules");
        String shown = driver.text().replaceAll("[^A-Za-z0-9=(),|]+", " ");
        Games.find(game).orElseThrow().playerSettings().forEach(setting -> {
            String range = setting.type().range();
            assertThat(shown)
                    .contains(setting.name() + "=" + setting.type().label()
                            + (range.isEmpty() ? "" : " (" + range + ")"));
        });
    }

    static List<String> games() {
        return Games.names();
    }

    @Test
    void leavesTheRulesOfAnUnknownGameToTheServer() {
        RoomForm form =
                RoomForm.of("nim").with(Line.RULES, RoomForm.of("nim").rules().with(" sticks=30 "));
        assertThat(form.objection(Line.RULES)).isEmpty();
        assertThat(form.hint(Line.RULES)).startsWith("NAME=VALUE");
        assertThat(form.wanted().rules()).isEqualTo("sticks=30");
    }

    @Test
    void objectsWhereNothingCanBeSet() {
        RoomForm form = RoomForm.of("tictactoe")
                .with(Line.RULES, RoomForm.of("tictactoe").rules().with("to=5"));
        assertThat(form.hint(Line.RULES)).isEqualTo("none can be set");
        assertThat(form.objection(Line.RULES))
                .isEqualTo(Optional.of("'to=5' sets nothing: this game has no rules to set"));
    }

    /** The form, with its last line in focus. */
    private static ScreenDriver rules(int columns, int rows) {
        ScreenDriver driver =
                Scenes.lobby(columns, rows).type("n").press(Name.UP).shows("▸ rules");
        driver.effects();
        return driver;
    }
}
