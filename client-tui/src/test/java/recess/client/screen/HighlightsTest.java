package recess.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import recess.client.app.Effect;
import recess.client.app.Preferences;
import recess.client.app.Recording;
import recess.client.app.Update;
import recess.client.key.Key;
import recess.client.key.Key.Name;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Outcome;
import recess.common.message.RoomInfo;
import recess.common.message.Standing;

/** What is more than news: the bell, the podium that rises, one's own best, a match that is shown again and shared. */
class HighlightsTest {
    private static final Duration FRAME = Duration.ofMillis(100);

    @Test
    void ringsWhenARoundBeginsUnlessThatIsSetOff() {
        ScreenDriver driver = Scenes.room(80, 24, "guess")
                .tell(new LobbyEvent.RoundStarted("FJHR", 1, 3, 180, Scenes.guessView(0, 0, "")));
        assertThat(driver.effects()).contains(new Effect.Ring());
        assertThat(Frame.title(driver.state())).isEqualTo("round 1/3 - Recess - guess in room FJHR");
        ScreenDriver quiet = Scenes.room(80, 24, "guess");
        quiet.prefer(new Preferences(true, false, true, false));
        quiet.tell(new LobbyEvent.RoundStarted("FJHR", 1, 3, 180, Scenes.guessView(0, 0, "")));
        assertThat(quiet.effects()).doesNotContain(new Effect.Ring());
        ScreenDriver watching = RaceScenes.watched(new int[] {80, 24}, "guess", 3);
        assertThat(watching.effects()).doesNotContain(new Effect.Ring());
    }

    @Test
    void raisesThePodiumInSixPicturesAndUncoversTheSecret() {
        ScreenDriver driver = golf();
        driver.shows("It was ··.").hides("▒");
        List<String> pictures = new ArrayList<>(List.of(driver.text()));
        for (int i = 0; i < 6; i++) {
            assertThat(Update.wakeAt(driver.state()).orElseThrow()).isLessThanOrEqualTo(FRAME);
            pictures.add(driver.wait(FRAME).text());
        }
        assertThat(pictures).doesNotHaveDuplicates();
        assertThat(pictures.get(2)).contains(" 3 ").doesNotContain(" 1 ▒");
        driver.shows("It was 31.", "▒ 1 ▒", "▒ 2 ▒", "▒ 3 ▒", "李雷");
        assertThat(Update.wakeAt(driver.state()).orElseThrow()).isGreaterThan(FRAME);
    }

    @Test
    void standsStillWhereMotionIsOff() {
        ScreenDriver driver = Scenes.guess(120, 40);
        driver.prefer(new Preferences(false, true, true, false));
        driver.tell(Scenes.ended()).shows("It was 31.", "▒ 1 ▒");
        assertThat(Update.wakeAt(driver.state()).orElseThrow()).isGreaterThan(FRAME);
    }

    @Test
    void tellsWhatTheGuessesAreWorthAndHowManyRoundsInARow() {
        ScreenDriver driver = Scenes.guess(120, 40).tell(ended(1, 7));
        driver.shows("7 guesses: nobody needs more.").hides("in a row");
        driver.tell(new LobbyEvent.RoundStarted("FJHR", 2, 3, 180, Scenes.guessView(0, 0, "")))
                .tell(ended(2, 4))
                .shows("bob has won round 2, 2 in a row.", "4 guesses, where 7 are always enough.");
    }

    @Test
    void keepsNoBestOfARoomWhoseRulesAreSet() {
        for (String rules : List.of("to=2", "")) {
            RoomInfo room = new RoomInfo(
                    "FJHR", "guess", Mode.RACE, RoomInfo.State.RUNNING, false, "ann", 1, 3, 1, 30, 0, rules);
            ScreenDriver driver = ScreenDriver.inLobby(80, 24)
                    .answer(
                            new LobbyRequest.JoinRoom("FJHR"),
                            new LobbyAnswer.InRoom(room, false, 90, 0, Optional.of(Scenes.guessView(0, 0, ""))));
            driver.effects();
            driver.tell(new LobbyEvent.RoundEnded(
                    "FJHR", 1, 3, "ann", "1", List.of(new Standing("ann", 1, 1, 1, 1, 9_000)), true, 5));
            assertThat(driver.effects().contains(new Effect.KeepBest("guess", 1))).isEqualTo(rules.isEmpty());
        }
    }

    @Test
    void tellsOfABestOnlyWhereThereWasOneBefore() {
        ScreenDriver driver = Scenes.lobby(80, 24);
        driver.effects();
        driver.tell(new LobbyEvent.SoloEnded("guess", Outcome.WON, 6, "1", true))
                .hides("Your best");
        assertThat(driver.effects()).containsExactly(new Effect.KeepBest("guess", 6));
        driver.tell(new LobbyEvent.SoloEnded("guess", Outcome.WON, 8, "1", true))
                .hides("Your best");
        assertThat(driver.effects()).isEmpty();
        driver.tell(new LobbyEvent.SoloEnded("guess", Outcome.WON, 4, "1", true))
                .shows("Your best at guess so far: 4 moves. It was 6.");
        assertThat(driver.effects()).containsExactly(new Effect.KeepBest("guess", 4));
        driver.tell(new LobbyEvent.SoloEnded("guess", Outcome.GIVEN_UP, 1, "1", true))
                .hides("1 move.");
    }

    @Test
    void copiesTheCodeAndAfterARoundTheResult() {
        ScreenDriver driver = Scenes.room(80, 24, "guess");
        driver.type("y").shows("The code is in the clipboard");
        assertThat(driver.effects()).containsExactly(new Effect.Copy("FJHR"));
        driver = Scenes.guess(80, 24).tell(Scenes.ended());
        driver.effects();
        driver.press(Key.of(Name.F10)).shows("The result is in the clipboard");
        assertThat(driver.effects())
                .singleElement()
                .isInstanceOfSatisfying(
                        Effect.Copy.class,
                        copy -> assertThat(copy.text())
                                .contains(
                                        "Recess: guess, race, 1 of 3 rounds, room FJHR",
                                        "1.  李雷          1 point",
                                        "-  ann          0 points",
                                        "round 1: it was 31; 李雷 in 4 moves"));
    }

    @Test
    void showsTheMatchAgainInTenSeconds() {
        ScreenDriver driver = Scenes.guess(80, 24);
        driver.type("v").shows("No round, and no game alone, has ended before your eyes yet.");
        driver.tell(Scenes.ended()).wait(Duration.ofSeconds(1)).type("v");
        assertThat(driver.state().top()).isInstanceOf(ReplayScreen.class);
        driver.wait(Duration.ofSeconds(5)).shows("race · 4 players", "▲").hides("It was");
        driver.wait(Duration.ofSeconds(6)).shows("It was 31.", "★ 李雷 has won round 1");
        driver.effects();
        driver.type("s");
        assertThat(driver.effects()).singleElement().isInstanceOf(Effect.SaveMatch.class);
        driver.type("v").shows("race · 4 players");
        driver.press(Name.ESCAPE).shows("talk and events");
        driver.type("v").tell(new LobbyEvent.RoundStarted("FJHR", 2, 3, 180, Scenes.guessView(0, 0, "")));
        driver.shows("talk and events").type("v").shows("A round is running.");
    }

    @Test
    void showsOnesOwnRangeAgainAsItNarrowed() {
        ScreenDriver driver = Scenes.started(120, 40).wait(Duration.ofSeconds(10));
        Scenes.moved(driver, "50", Scenes.guessView(1, 50, "high"));
        driver.wait(Duration.ofSeconds(10)).tell(Scenes.ended()).type("v");
        assertThat(own(driver)).matches("▸ ann +█+ .*");
        driver.wait(Duration.ofSeconds(7));
        assertThat(own(driver)).matches("▸ ann +█+·+ 1 guess .*");
    }

    private static String own(ScreenDriver driver) {
        return driver.lines().stream()
                .filter(line -> line.contains("▸ ann"))
                .map(line -> line.substring(line.indexOf("▸ ann")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsAGameAloneAgainAndKeepsItOnceItsLastMoveIsAnswered() {
        ScreenDriver driver = alone();
        driver.tell(new LobbyEvent.SoloEnded("guess", Outcome.WON, 3, "37", true));
        assertThat(driver.effects()).noneMatch(effect -> effect instanceof Effect.KeepMatch);
        driver.answer(new LobbyRequest.Move("37"), new LobbyAnswer.Moved(true, "", Scenes.guessView(3, 37, "correct")));
        assertThat(driver.effects())
                .filteredOn(effect -> effect instanceof Effect.KeepMatch)
                .hasSize(1);
        driver.wait(Duration.ofSeconds(1)).shows("a plays another").type("v");
        driver.shows("again: guess, alone").hides("Won", "a plays another");
        driver.wait(Duration.ofSeconds(5)).shows("50").hides("Won");
        driver.wait(Duration.ofSeconds(6)).shows("★ Won in 3 moves!", "It was 37.", "v again", "s save");
        driver.press(Name.ESCAPE).shows("a plays another");
    }

    @Test
    void keepsNoGameThatWasGivenUp() {
        ScreenDriver driver = alone().tell(new LobbyEvent.SoloEnded("guess", Outcome.GIVEN_UP, 2, "37", false));
        driver.answer(new LobbyRequest.LeaveRoom(), new LobbyAnswer.Done("given up, it was 37"));
        assertThat(driver.effects()).noneMatch(effect -> effect instanceof Effect.KeepMatch);
        driver.type("v").shows("No round, and no game alone, has ended");
    }

    /** After two guesses. */
    private static ScreenDriver alone() {
        ScreenDriver driver = ScreenDriver.inLobby(80, 24)
                .answer(new LobbyRequest.Solo("guess"), new LobbyAnswer.Moved(false, "", Scenes.guessView(0, 0, "")));
        driver.wait(Duration.ofSeconds(4));
        Scenes.moved(driver, "50", Scenes.guessView(1, 50, "high"));
        driver.wait(Duration.ofSeconds(4));
        Scenes.moved(driver, "25", Scenes.guessView(2, 25, "low"));
        driver.wait(Duration.ofSeconds(4)).effects();
        return driver;
    }

    @Test
    void showsTheLastMatchAgainInTheLobby() {
        ScreenDriver driver = Scenes.guess(80, 24).tell(Scenes.ended());
        driver.answer(new LobbyRequest.LeaveRoom(), new LobbyAnswer.Done("left"))
                .shows("rooms");
        driver.type("v").wait(Duration.ofSeconds(11)).shows("It was 31.", "again: guess in room FJHR");
        driver.press(Name.ESCAPE).shows("rooms");
    }

    @Test
    void keepsTheMatchAfterEachRound() {
        ScreenDriver driver = Scenes.guess(80, 24);
        driver.effects();
        driver.tell(Scenes.ended());
        Recording kept = driver.effects().stream()
                .flatMap(effect -> effect instanceof Effect.KeepMatch(Recording recording)
                        ? Optional.of(recording).stream()
                        : Optional.<Recording>empty().stream())
                .findFirst()
                .orElseThrow();
        assertThat(kept.rounds()).containsExactly(Scenes.ended());
        assertThat(kept.at(kept.lasts()).moves()).as("one's own moves").hasSize(3);
    }

    private static ScreenDriver golf() {
        return Scenes.guess(120, 40)
                .tell(new LobbyEvent.RoundEnded(
                        "FJHR",
                        1,
                        3,
                        "李雷",
                        "31",
                        List.of(
                                new Standing("李雷", 1, 3, 3, 4, 51_234),
                                new Standing("ann", 2, 2, 2, 5, 42_000),
                                new Standing("bob", 3, 1, 1, 6, 20_500),
                                new Standing("binary-bot", 0, 0, 0, 0, 0)),
                        true,
                        5));
    }

    private static LobbyEvent.RoundEnded ended(int round, int moves) {
        return new LobbyEvent.RoundEnded(
                "FJHR",
                round,
                3,
                "bob",
                "31",
                List.of(new Standing("bob", 1, 1, round, moves, 51_234), new Standing("ann", 0, 0, 0, 3, 42_000)),
                true,
                5);
    }
}
