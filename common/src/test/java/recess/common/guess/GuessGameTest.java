package recess.common.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.game.Bot;
import recess.common.game.BotKind;
import recess.common.game.Game;
import recess.common.game.Play;
import recess.common.game.Puzzle;
import recess.common.game.RawValues;

class GuessGameTest {
    /** One that leaves room for guesses on either side of the secret. */
    private static final int SEED = IntStream.range(0, 100)
            .filter(seed -> {
                int secret = Integer.parseInt(
                        new GuessGame().deal(new SplittableRandom(seed)).answer());
                return secret > 10 && secret < 90;
            })
            .findFirst()
            .orElseThrow();

    private final Puzzle puzzle = new GuessGame().deal(new SplittableRandom(SEED));
    private final int secret = Integer.parseInt(puzzle.answer());
    private final Play play = puzzle.begin();

    @Test
    void drawsEverySecretAndNoOther() {
        SplittableRandom random = new SplittableRandom(40);
        TreeSet<Integer> drawn = new TreeSet<>();
        for (int i = 0; i < 3000; i++) {
            drawn.add(Integer.parseInt(new GuessGame().deal(random).answer()));
        }
        assertThat(drawn).hasSize(100).startsWith(1).endsWith(100);
    }

    /** A program at home knows the game, and not what the room is set to: the facts tell it. */
    @Test
    void aBotPlaysInTheRangeThatIsToldAndNotInTheUsualOne() {
        Game room = new GuessGame().by(new RawValues(Map.of("from", "200", "to", "215")));
        for (BotKind kind : new GuessGame().bots()) {
            Play played = room.deal(new SplittableRandom(SEED)).begin();
            Bot bot = kind.begin().apply(new SplittableRandom(SEED));
            while (!played.isOver()) {
                assertThat(played.move(bot.move(played.view()))).isEmpty();
            }
            assertThat(played.moves()).isLessThanOrEqualTo(kind.name().equals("binary") ? 4 : 300);
        }
    }

    @Test
    void aRoomPlaysForNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GuessGame().by(new RawValues(Map.of("from", "A", "to", "Z"))))
                .withMessage("from=A to=Z are letters, and for games alone: a room plays for numbers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"to=20,tries=5", "tries=5 to=20", " to=20 , tries=5 ", "To=20 TRIES=5"})
    void aPlayerSetsRulesWithCommasOrBlanksBetween(String rules) {
        assertThat(new GuessGame().by(rules).rules().told()).isEqualTo("to=20,tries=5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"to=1000000", "to=Z"})
    void aPlayerIsToldWhatARoomHoldsAndNoMore(String rules) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GuessGame().by(rules))
                .withMessageEndingWith(" is no whole number from 0 to 999999");
    }

    @Test
    void recallsWhatAPlayerHasFoundOut() {
        play.move(String.valueOf(secret - 2));
        play.move(String.valueOf(secret + 3));
        play.move(String.valueOf(secret + 9));
        assertThat(play.recap().facts().values())
                .containsEntry("low", secret - 1)
                .containsEntry("high", secret + 2)
                .containsEntry("guesses", (secret - 2) + ":low," + (secret + 3) + ":high," + (secret + 9) + ":high");
        play.move(puzzle.answer());
        assertThat(play.recap().facts().values()).containsEntry("low", secret).containsEntry("high", secret);
    }

    @Test
    void recallsOnlyTheLatestGuesses() {
        for (int i = 0; i < 60; i++) {
            play.move("1");
        }
        String guesses = String.valueOf(play.recap().facts().values().get("guesses"));
        assertThat(guesses.split(",")).hasSize(50);
    }

    @Test
    void tellsOthersNothingThatNarrowsTheNumber() {
        play.move("1");
        assertThat(play.progress().values()).containsOnlyKeys("moves", "hint");
        assertThat(play.view().facts().values()).doesNotContainKeys("low", "high", "guesses");
        assertThat(puzzle.begin().recap()).isEqualTo(puzzle.begin().view());
    }
}
