package recess.client.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import recess.client.app.Effect;
import recess.client.key.Key.Name;
import recess.common.message.LobbyAnswer;
import recess.common.message.LobbyRequest.Scores;
import recess.common.message.Period;
import recess.common.message.ScoreKind;
import recess.common.message.ScoreLine;

class ScoresScreenTest {
    private final ScreenDriver driver = Scenes.lobby(80, 24);

    private void asks(String keys, Period period, ScoreKind kind, String game, boolean bots) {
        driver.effects();
        driver.type(keys);
        Scores wanted = new Scores(period, kind, game.isEmpty() ? Optional.empty() : Optional.of(game), bots);
        assertThat(driver.effects()).containsExactly(new Effect.Ask(wanted));
    }

    private void answer(Period period, ScoreKind kind, String game, boolean bots, ScoreLine... lines) {
        driver.answer(
                new Scores(period, kind, game.isEmpty() ? Optional.empty() : Optional.of(game), bots),
                new LobbyAnswer.Scores(period, kind, game, List.of(lines)));
    }

    @Test
    void asksForWhatWasWonAlone() {
        asks("s", Period.TODAY, ScoreKind.RACE, "", false);
        answer(Period.TODAY, ScoreKind.RACE, "", false);
        driver.shows("the best today", "Nobody has won in a room today.");
        asks("s", Period.TODAY, ScoreKind.SOLO, "", false);
        driver.shows("the best today, alone", "Asking ...");
        answer(Period.TODAY, ScoreKind.SOLO, "", false, new ScoreLine("bob", 3, 4, 5));
        driver.shows("1. bob");
        asks("s", Period.TODAY, ScoreKind.RACE, "", false);
        driver.hides("alone", "bob");
    }

    @Test
    void asksForOneGameAfterTheOtherAndThenForAll() {
        asks("s", Period.TODAY, ScoreKind.RACE, "", false);
        asks("g", Period.TODAY, ScoreKind.RACE, "guess", false);
        answer(Period.TODAY, ScoreKind.RACE, "", false, new ScoreLine("bob", 3, 4, 5));
        driver.shows("the best today, guess", "Asking ...").hides("bob");
        answer(Period.TODAY, ScoreKind.RACE, "guess", false, new ScoreLine("ann", 3, 4, 5));
        driver.shows("1. ann");
        asks("g", Period.TODAY, ScoreKind.RACE, "hangman", false);
    }

    @Test
    void countsBotsOnlyWhenAsked() {
        asks("s", Period.TODAY, ScoreKind.RACE, "", false);
        answer(Period.TODAY, ScoreKind.RACE, "", false);
        asks("b", Period.TODAY, ScoreKind.RACE, "", true);
        driver.shows("the best today, with bots", "Asking ...");
        asks("b", Period.TODAY, ScoreKind.RACE, "", false);
    }

    @Test
    void hasNoTableOfOneRoomForGamesAlone() {
        ScreenDriver room = Scenes.room(80, 24, "guess").press(Name.F2).press(Name.TAB);
        assertThat(room.effects()).last().isEqualTo(new Effect.Ask(new Scores(Period.ROOM)));
        room.type("s");
        assertThat(room.effects())
                .containsExactly(new Effect.Ask(new Scores(Period.TODAY, ScoreKind.SOLO, Optional.empty(), false)));
        room.press(Name.TAB);
        assertThat(room.effects())
                .containsExactly(new Effect.Ask(new Scores(Period.ALL, ScoreKind.SOLO, Optional.empty(), false)));
    }
}
