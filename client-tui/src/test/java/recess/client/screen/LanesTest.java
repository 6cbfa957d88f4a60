package recess.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import recess.client.app.State;
import recess.client.app.Update;
import recess.client.key.Key;
import recess.client.key.Key.Name;
import recess.client.theme.Depth;
import recess.client.theme.Look;
import recess.client.theme.Signs;
import recess.client.theme.Theme;
import recess.common.message.Facts;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyEvent;
import recess.common.message.LobbyRequest;
import recess.common.message.Person;

/** A race is seen: everybody's lane, the one who is ahead on top. */
class LanesTest {
    @ParameterizedTest
    @CsvSource({"120, 40, 30", "80, 24, 12", "40, 12, 3", "200, 60, 50"})
    void fitsAWholeClass(int columns, int rows, int players) {
        ScreenDriver driver = RaceScenes.played(new int[] {columns, rows}, "guess", players);
        driver.shows("ann").hides(" more");
        List<String> names = IntStream.rangeClosed(1, players - 1)
                .mapToObj(i -> i == 4 ? "李雷" : "player" + i)
                .toList();
        assertThat(names).allSatisfy(name -> assertThat(driver.text()).contains(name));
    }

    @Test
    void saysHowManyMoreThereAreAndKeepsOnesOwnInSight() {
        ScreenDriver driver = RaceScenes.played(new int[] {80, 24}, "guess", 30);
        driver.tell(found("player9", 1)).shows("▸ ann", "+17 more", "race · 30 players");
        assertThat(lane(driver, 0)).contains("player9");
        // One's own is the last one that is seen, as it is not among the first.
        assertThat(driver.lines().stream().filter(line -> line.contains("player28")))
                .isEmpty();
    }

    @Test
    void putsWhoHasFoundItOnTopAndShowsTheWayOfEachGuess() {
        ScreenDriver driver = RaceScenes.played(new int[] {80, 24}, "guess", 3);
        driver.tell(found("player2", 4));
        assertThat(lane(driver, 0)).contains("player2").contains("★");
        assertThat(lane(driver, 1)).matches(".*player1 .*[▲▼]{2,}.*");
    }

    @Test
    void showsARangeThatNarrowsInOnesOwnLaneAndTheGuessesAsDots() {
        ScreenDriver driver = Scenes.guess(120, 40);
        String own = driver.lines().stream()
                .filter(line -> line.contains("▸ ann"))
                .findFirst()
                .orElseThrow();
        assertThat(own.substring(own.indexOf("▸ ann"))).matches("▸ ann +·+█+•·*•·+ .*");
    }

    @Test
    void isThereForWhoWatches() {
        ScreenDriver driver = RaceScenes.watched(new int[] {120, 40}, "hangman", 24);
        driver.shows("race · 24 players, 1 watching", "player1 ", "to find").hides("You are watching;");
    }

    @Test
    void hasTheWholeWidthForWhoCameInTheMiddleOfARound() {
        ScreenDriver driver = RaceScenes.late(new int[] {80, 24});
        driver.shows(
                "This round began before you came; you play from the next on.", "race · 30 players", "5 guesses ★");
        driver.hides("─ guess ─").type("z").shows("This round began").hides("talk and events");
    }

    @Test
    void knowsHowFarTheOthersAreWhoComesInTheMiddleOfARound() {
        ScreenDriver driver = RaceScenes.watching(new int[] {120, 40}, "guess", 3);
        driver.tell(new LobbyEvent.RoundStarted("FJHR", 1, 3, 180, Scenes.guessView(0, 0, "")));
        Facts progress = Facts.NONE.with("moves", 4).with("hint", "high");
        driver.answer(
                new LobbyRequest.Who(),
                new LobbyAnswer.People(List.of(new Person("bob", Person.Role.PLAYER, 0, true, progress))));
        assertThat(lane(driver, 0)).contains("bob").contains("•••▼···").contains("4 guesses ▼");
    }

    @Test
    void marksWhoIsAway() {
        RaceScenes.played(new int[] {80, 24}, "code", 6).shows("○ player5", "  player2");
    }

    @Test
    void keepsTheWayOfEachPlayerOverTheEndOfTheRound() {
        ScreenDriver driver = RaceScenes.played(new int[] {120, 40}, "guess", 5).tell(RaceScenes.ended(5));
        driver.shows("★ player1 has won round 1", "race · 5 players");
        assertThat(driver.text()).containsPattern("player1 .*[▲▼]{3,}");
    }

    @Test
    void isAListOfPlayersWithTheKeysOfEveryList() {
        ScreenDriver driver = RaceScenes.played(new int[] {80, 24}, "guess", 30);
        List<String> before = driver.lines();
        driver.effects();
        driver.press(Key.backTab()).shows("race 1/30");
        driver.type("j").shows("race 2/30").type("k").press(Name.DOWN).shows("race 2/30");
        driver.press(Name.PAGE_DOWN).shows("race 12/30").press(Name.PAGE_UP).shows("race 2/30");
        assertThat(driver.type("G").shows("race 30/30").text())
                .contains("▸ ann")
                .doesNotContain(" more");
        driver.type("g").shows("race 1/30").press(Name.END).shows("race 30/30");
        driver.press(Name.HOME).shows("race 1/30").press(Name.TAB);
        assertThat(driver.lines()).as("the leader is on top again").isEqualTo(before);
        driver.type("5").shows("▸ 5");
        assertThat(driver.effects()).isEmpty();
    }

    @Test
    void followsThePlayerWhoIsChosenAndSaysSomethingToHim() {
        ScreenDriver driver = RaceScenes.played(new int[] {80, 24}, "guess", 30);
        driver.press(Key.backTab(), Key.character('G'), Key.of(Name.UP)).shows("race 29/30");
        String chosen = driver.lines().stream()
                .filter(line -> line.contains("player28"))
                .findFirst()
                .orElse("");
        assertThat(chosen).isNotEmpty();
        driver.tell(found("player28", 3)).shows("race 1/30");
        driver.press(Name.ENTER).type("wow").shows("▸ say player28: wow");
        driver.press(Key.backTab()).shows("say player28: wow").hides("▸ say");
        driver.press(Key.backTab(), Key.backTab()).shows("▸ say player28: wow");
        driver.press(Key.backTab(), Key.backTab()).shows("race 1/30");
        driver.tell(new LobbyEvent.RoundStarted("FJHR", 2, 3, 180, Scenes.guessView(0, 0, "")));
        driver.type("5").shows("▸ 5");
    }

    @Test
    void jumpsToEachPartWhereDigitsAreNoMoves() {
        ScreenDriver driver = RaceScenes.played(new int[] {120, 40}, "hangman", 12);
        driver.type("2").shows("race 1/12").type("3").shows("▸ say").press(Name.ESCAPE);
        driver.hides("▸ say").type("2").type("1").hides("race 1/12", "▸ say");
        driver.type("3").type("2").shows("▸ say 2").press(Name.TAB).hides("▸ say");
        ScreenDriver late = Scenes.started(80, 24).tell(Scenes.ended());
        late.effects();
        late.type("37").press(Name.ENTER).hides("▸ say");
        assertThat(late.effects())
                .as("a guess that comes too late is said to nobody")
                .isEmpty();
        late.press(Key.backTab()).type("3").shows("▸ say");
    }

    @Test
    void showsOneOfItsPartsOnlyAndAllAgain() {
        ScreenDriver driver = RaceScenes.played(new int[] {80, 24}, "guess", 30);
        driver.shows("+17 more")
                .press(Key.backTab())
                .type("z")
                .shows("+12 more")
                .hides("talk and events", "a number");
        driver.type("3").shows("▸ say").hides("race 1/30").press(Name.ESCAPE);
        driver.shows("a number").hides("talk and events", "30 players");
        driver.press(Name.ESCAPE).shows("a number", "talk and events", "30 players");
        RaceScenes.watched(new int[] {80, 24}, "guess", 30)
                .type("z")
                .shows("race · 30 players")
                .hides("talk and events")
                .type("z")
                .shows("talk and events");
        Scenes.room(40, 12, "guess")
                .press(Key.backTab())
                .shows("players 1/4")
                .press(Name.ESCAPE)
                .hides("players 1/4");
        ScreenDriver alone = ScreenDriver.inLobby(80, 24)
                .answer(new LobbyRequest.Solo("guess"), new LobbyAnswer.Moved(false, "", Scenes.guessView(0, 0, "")));
        alone.press(Key.backTab()).shows("You play alone: there is only the game.");
    }

    @Test
    void choosesWithTheMouse() {
        ScreenDriver driver = RaceScenes.played(new int[] {120, 40}, "guess", 12);
        driver.click("player3").wheel("player5", false).wheel("player5", true);
        assertThat(driver.text()).containsPattern("race \\d+/12");
        driver.press(Name.ENTER).shows("▸ say player3: ");
        driver.click("a number").hides("▸ say").shows("race · 12 players");
    }

    @Test
    void goesThroughTheRaceByTheWheelWhileAMoveIsTyped() {
        ScreenDriver driver = RaceScenes.played(new int[] {80, 24}, "guess", 30);
        String first = driver.text();
        for (int i = 0; i < 29; i++) {
            driver.wheel("30 players", false);
        }
        assertThat(names(driver.text())).isNotEmpty().doesNotContainAnyElementsOf(names(first));
        driver.type("5").shows("race · 30 players");
    }

    private static List<String> names(String text) {
        return Pattern.compile("player\\d+").matcher(text).results().map(MatchResult::group).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"guess", "hangman", "code"})
    void saysTheSameInAsciiAndWithoutColours(String game) {
        State state = RaceScenes.played(new int[] {120, 40}, game, 12).state();
        String unicode = text(state.with(new Look(Theme.DARK, Depth.RGB, Signs.UNICODE)));
        String mono = text(state.with(new Look(Theme.MONO, Depth.MONO, Signs.UNICODE)));
        assertThat(mono).isEqualTo(unicode);
        String ascii = text(state.with(new Look(Theme.MONO, Depth.MONO, Signs.ASCII)));
        assertThat(ascii.chars().allMatch(c -> c < 0x7F)).isTrue();
        assertThat(signs(ascii)).isEqualTo(signs(unicode));
    }

    /** How many different signs stand in the lanes: none becomes the same as another. */
    private static List<Integer> signs(String text) {
        return text.lines()
                .filter(line -> line.contains("player"))
                .map(line -> (int) line.substring(line.indexOf("player") + 8)
                        .chars()
                        .distinct()
                        .count())
                .toList();
    }

    private static String text(State state) {
        return String.join("\n", Pictures.text(Frame.render(state, new Update(new Screens()))));
    }

    private static LobbyEvent found(String player, int moves) {
        return new LobbyEvent.Progress(
                "FJHR", player, Facts.NONE.with("moves", moves).with("hint", "correct"));
    }

    /** The part of a row on the right, from the top of the pane. */
    private static String lane(ScreenDriver driver, int number) {
        List<String> lines = driver.lines();
        int top = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains("─ race ·"))
                .findFirst()
                .orElseThrow();
        return lines.get(top + 1 + number).substring(lines.get(top).indexOf("─ race ·"));
    }
}
