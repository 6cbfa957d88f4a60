package recess.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.client.app.Effect;
import recess.client.key.Key;
import recess.client.key.Key.Name;
import recess.client.link.LinkEvent;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Outcome;
import recess.common.message.RoomInfo;
import recess.common.message.Standing;

/** The mouse, pastes, and what is told of what does not fit. */
class PointingAndPastingTest {
    @Test
    void takesTheKeyboardToTheFieldThatIsClicked() {
        ScreenDriver driver = Scenes.started(80, 24).click("say ").type("hello");
        driver.press(Name.ENTER);
        assertThat(driver.effects()).containsExactly(new Effect.Ask(new LobbyRequest.Say("hello")));
        driver.click("a number, 1 to 100").type("50").press(Name.ENTER);
        assertThat(driver.effects()).containsExactly(new Effect.Ask(new LobbyRequest.Move("50", OptionalInt.of(1))));
    }

    @Test
    void scrollsWhatIsUnderThePointer() {
        ScreenDriver driver = Scenes.lobby(80, 24);
        driver.wheel("FJHR", false).shows("▸ QWER");
        driver.wheel("4 here", false).shows("▸ QWER");
        for (int i = 0; i < 30; i++) {
            driver.link(new LinkEvent.Noticed("notice " + i));
        }
        driver.wait(Duration.ofSeconds(10));
        driver.shows("notice 29").wheel("notice 29", true).hides("notice 29").shows("▸ QWER");
        driver.press(Key.ctrl('p')).wheel("commands", false).shows("▸ new room");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello 42 world", "4 2", "1234567", "-3"})
    void takesNoPartOfAPasteThatIsNoMove(String pasted) {
        Scenes.started(80, 24)
                .paste(pasted)
                .shows("What was pasted is no move: a number, 1 to 100.", "a number, 1 to 100");
    }

    @Test
    void takesAPasteThatIsAMove() {
        ScreenDriver driver = Scenes.started(80, 24).paste(" 42\n").press(Name.ENTER);
        assertThat(driver.effects()).containsExactly(new Effect.Ask(new LobbyRequest.Move("42", OptionalInt.of(1))));
        driver.type("1234").paste("567").shows("What was pasted is no move", "▸ 1234");
    }

    @Test
    void saysThatAPasteIsCut() {
        Scenes.lobby(80, 24).type("e").paste("x".repeat(100_000)).shows("Cut: at most 1000 characters fit here.");
        Scenes.started(80, 24).press(Name.TAB).paste("y".repeat(201)).shows("Cut: at most 200 characters fit here.");
        Scenes.start(80, 24)
                .press(Name.TAB, Name.TAB)
                .paste("z".repeat(300))
                .shows("Cut: at most 260 characters fit here.");
        Scenes.lobby(80, 24).type("e").paste("x".repeat(1_000)).hides("Cut");
        Scenes.lobby(80, 24).type("n").press(Name.DOWN, Name.DOWN).paste("many").shows("Only a number fits here.");
    }

    @Test
    void keepsTheCursorInTheQuestionOrHidesIt() {
        ScreenDriver game = Scenes.started(80, 24).type("4");
        assertThat(game.canvas().cursor()).isPresent();
        game.press(Name.ESCAPE).shows("Leave the game?");
        assertThat(game.canvas().cursor()).isEmpty();
        ScreenDriver code =
                Scenes.lobby(80, 24).type("/").type("c").press(Name.ESCAPE).type("c");
        assertThat(code.canvas().cursor()).isPresent();
    }

    @Test
    void saysNothingToAnEnterBehindALetterThatWasAMoveAtOnce() {
        ScreenDriver driver = Scenes.hangman(80, 24);
        driver.effects();
        driver.type("i").press(Name.ENTER).hides("Type a move first");
        assertThat(driver.effects()).containsExactly(new Effect.Ask(new LobbyRequest.Move("i", OptionalInt.of(1))));
    }

    @Test
    void saysHowManyMoreATableHasAndKeepsOneselfInIt() {
        List<Standing> standings = new ArrayList<>();
        for (int i = 1; i <= 24; i++) {
            standings.add(new Standing("player-" + i, i, 0, 25 - i, 5, 1_000L * i));
        }
        standings.add(new Standing("ann", 25, 0, 0, 5, 30_000));
        for (int[] size : new int[][] {{120, 40}, {80, 24}, {40, 12}}) {
            ScreenDriver driver = Scenes.started(size[0], size[1]);
            driver.tell(new LobbyEvent.RoundEnded("FJHR", 1, 3, "player-1", "31", standings, true, 5));
            String text = driver.text();
            int seen = (int) text.lines()
                    .filter(l -> l.matches("\\W*\\d+\\. +(player|ann).*"))
                    .count();
            assertThat(text).contains("25. ann");
            assertThat(text.contains("and " + (25 - seen) + " more")).isEqualTo(seen < 25);
        }
    }

    @Test
    void keepsLongNamesOfRoomsApartFromTheGame() {
        for (int columns : new int[] {40, 80, 120}) {
            ScreenDriver driver = ScreenDriver.inLobby(columns, 24);
            driver.answer(
                    new LobbyRequest.ListRooms(),
                    new LobbyAnswer.Rooms(List.of(
                            Scenes.info("CLASS", "guess", Mode.RACE, RoomInfo.State.WAITING, "bob", 0, 1),
                            Scenes.info("ABCDEFGHIJKL", "hangman", Mode.RACE, RoomInfo.State.WAITING, "bob", 0, 30))));
            driver.shows("CLASS ", "ABCDEFGHIJKL hangman", " waiting ", "30/30");
        }
    }

    @Test
    void showsTheManAndTheGapsToWhoHasLost() {
        LobbyRequest solo = new LobbyRequest.Solo("hangman");
        for (int[] size : new int[][] {{120, 40}, {80, 24}, {40, 12}}) {
            ScreenDriver driver = ScreenDriver.inLobby(size[0], size[1]);
            driver.answer(solo, new LobbyAnswer.Moved(false, "", Scenes.hangmanView("...", 1, "x")));
            driver.answer(
                    new LobbyRequest.Move("o"), new LobbyAnswer.Moved(true, "", Scenes.hangmanView(".o.", 0, "xo")));
            driver.tell(new LobbyEvent.SoloEnded("hangman", Outcome.LOST, 6, "dog", true))
                    .wait(Duration.ofSeconds(1));
            driver.shows("_ o _", "Not this time.", "It was dog.");
            if (size[0] >= 80) {
                driver.shows("●", "/│\\", "/ \\");
            }
        }
    }
}
