package recess.server.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import recess.common.code.CodeBreaker;
import recess.common.codec.JsonMessages;
import recess.common.game.Game;
import recess.common.game.Play;
import recess.common.game.Puzzle;
import recess.common.guess.GuessGame;
import recess.common.hangman.Hangman;
import recess.common.hangman.WordList;
import recess.common.message.Facts;
import recess.common.message.LobbyEvent;
import recess.common.message.ServerMessage;

/** Nothing that leaves before a round ends gives its secret away. */
class SecretsTest {
    private static final String WORD = "zygote";

    private final Game hangman = new Hangman(WordList.parse(WORD));

    @Test
    void aRoundOfGuessBeginsInTheSameWayWhateverTheNumber() {
        Set<String> answers = puzzles(new GuessGame()).map(Puzzle::answer).collect(Collectors.toSet());
        assertThat(answers).hasSizeGreaterThan(90);
        assertThat(puzzles(new GuessGame()).map(SecretsTest::started).distinct())
                .hasSize(1);
    }

    @Test
    void whatOthersHearOfAGuessIsOnlyHowItLies() {
        Set<String> heard = puzzles(new GuessGame())
                .filter(puzzle -> !puzzle.answer().equals("50"))
                .map(puzzle -> progress(puzzle, "50"))
                .collect(Collectors.toSet());
        assertThat(heard).containsExactlyInAnyOrder(line(progressOfGuess("low")), line(progressOfGuess("high")));
    }

    @Test
    void aRoundOfHangmanBeginsWithAFewLettersAndNeverTheWord() {
        assertThat(puzzles(hangman).map(SecretsTest::started)).allSatisfy(started -> {
            assertThat(started).doesNotContain(WORD);
            assertThat(started.replaceAll(".*\"masked\":\"([^\"]*)\".*\n", "$1"))
                    .matches("[.zygote]{6}")
                    .containsPattern("[.].*[.].*[.].*[.]");
        });
    }

    @Test
    void whatOthersHearOfALetterIsOnlyHowManyPlacesItFilled() {
        assertThat(puzzles(hangman).map(puzzle -> progress(puzzle, "y")))
                .allMatch(heard ->
                        heard.matches("\\{\"type\":\"progress\",\"room\":\"ABCD\",\"player\":\"ann\",\"facts\":"
                                + "\\{\"moves\":1,\"found\":[01],\"hidden\":[34],\"attemptsLeft\":11}}\n"));
    }

    @Test
    void aRoundOfCodesBeginsInTheSameWayWhateverTheCode() {
        assertThat(puzzles(new CodeBreaker()).map(SecretsTest::started).distinct())
                .hasSize(1);
    }

    @Test
    void whatOthersHearOfACodeIsOnlyHowManyDigitsAreRightAndElsewhere() {
        assertThat(puzzles(new CodeBreaker()).map(puzzle -> progress(puzzle, "0123")))
                .allMatch(heard ->
                        heard.matches("\\{\"type\":\"progress\",\"room\":\"ABCD\",\"player\":\"ann\",\"facts\":"
                                + "\\{\"moves\":1,\"attemptsLeft\":9,\"right\":[0-4],\"elsewhere\":[0-4]}}\n"));
    }

    private static Stream<Puzzle> puzzles(Game game) {
        Random random = new Random(1);
        return IntStream.range(0, 1000).mapToObj(_ -> game.deal(random));
    }

    private static String started(Puzzle puzzle) {
        return line(
                new LobbyEvent.RoundStarted("ABCD", 1, 3, 180, puzzle.begin().view()));
    }

    private static String progress(Puzzle puzzle, String move) {
        Play play = puzzle.begin();
        assertThat(play.move(move)).isEmpty();
        return line(new LobbyEvent.Progress("ABCD", "ann", play.progress()));
    }

    private static LobbyEvent progressOfGuess(String hint) {
        return new LobbyEvent.Progress(
                "ABCD", "ann", Facts.NONE.with("moves", 1).with("hint", hint));
    }

    private static String line(ServerMessage message) {
        return JsonMessages.line(message).asUtf8();
    }
}
