package recess.common.hangman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import recess.common.hangman.HangmanGame.Outcome;

class HangmanGameTest {
    @ParameterizedTest
    @ValueSource(strings = {"cat", "help", "hello", "letter", "abcdefghijklmnopqrst"})
    void givesTwiceAsManyAttemptsAsLetters(String word) {
        assertThat(game(word).attemptsLeft()).isEqualTo(2 * word.length());
    }

    @ParameterizedTest
    @CsvSource({"3,1", "4,1", "5,1", "6,2", "9,2", "10,2", "11,3", "15,3", "16,4", "20,4"})
    void showsAFifthOfTheLettersRoundedUp(int length, int shown) {
        assertThat(HangmanGame.shownAtStart(length)).isEqualTo(shown);
        HangmanGame game = HangmanGame.any(WordList.parse("x".repeat(length)), new SplittableRandom(length));
        assertThat(game.masked()).hasSize(length);
        assertThat(game.masked().chars().filter(c -> c == 'x')).hasSize(shown);
    }

    @Test
    void showsAnyPositionAtTheStart() {
        WordList words = WordList.parse("abcde");
        SplittableRandom random = new SplittableRandom(41);
        TreeSet<String> starts = new TreeSet<>();
        for (int i = 0; i < 200; i++) {
            starts.add(HangmanGame.any(words, random).masked());
        }
        assertThat(starts).containsExactly("....e", "...d.", "..c..", ".b...", "a....");
    }

    @Test
    void playsThePapersGame() {
        HangmanGame game = game("help", 1);
        assertThat(game.masked()).isEqualTo(".e..");
        assertThat(game.guess('a')).isEqualTo(Outcome.MISSED);
        assertThat(game.attemptsLeft()).isEqualTo(7);
        assertThat(game.guess('l')).isEqualTo(Outcome.FOUND);
        assertThat(game.masked()).isEqualTo(".el.");
        game.guess('h');
        assertThat(game.isOver()).isFalse();
        game.guess('p');
        assertThat(game.masked()).isEqualTo("help");
        assertThat(game.isWon()).isTrue();
        assertThat(game.isOver()).isTrue();
        assertThat(game.attemptsLeft()).isEqualTo(4);
        assertThat(game.guesses()).isEqualTo(4);
    }

    @Test
    void showsALetterWhereverItStands() {
        HangmanGame game = game("letter");
        assertThat(game.guess('t')).isEqualTo(Outcome.FOUND);
        assertThat(game.masked()).isEqualTo("..tt..");
    }

    @Test
    void findsALetterThatIsShownElsewhere() {
        HangmanGame game = game("letter", 1);
        assertThat(game.guess('e')).isEqualTo(Outcome.FOUND);
        assertThat(game.masked()).isEqualTo(".e..e.");
    }

    @Test
    void chargesForALetterThatIsShownAlreadyEverywhere() {
        HangmanGame game = game("help", 1);
        assertThat(game.guess('e')).isEqualTo(Outcome.MISSED);
        assertThat(game.attemptsLeft()).isEqualTo(7);
    }

    @Test
    void chargesNothingForALetterGuessedBefore() {
        HangmanGame game = game("help");
        game.guess('h');
        game.guess('z');
        assertThat(game.guess('h')).isEqualTo(Outcome.REPEATED);
        assertThat(game.guess('z')).isEqualTo(Outcome.REPEATED);
        assertThat(game.attemptsLeft()).isEqualTo(6);
        assertThat(game.guesses()).isEqualTo(2);
    }

    @Test
    void isLostWithTheLastAttempt() {
        HangmanGame game = game("cat");
        for (char letter : "zyxwv".toCharArray()) {
            game.guess(letter);
            assertThat(game.isOver()).isFalse();
        }
        game.guess('u');
        assertThat(game.attemptsLeft()).isZero();
        assertThat(game.isOver()).isTrue();
        assertThat(game.isWon()).isFalse();
        assertThat(game.masked()).isEqualTo("...");
        assertThatIllegalStateException().isThrownBy(() -> game.guess('c'));
    }

    @Test
    void isWonWithTheLastAttempt() {
        HangmanGame game = game("cat");
        for (char letter : "zyxca".toCharArray()) {
            game.guess(letter);
        }
        assertThat(game.attemptsLeft()).isEqualTo(1);
        game.guess('t');
        assertThat(game.isWon()).isTrue();
        assertThat(game.isOver()).isTrue();
    }

    @Test
    void doesNotChangeWithTheSetItWasGiven() {
        BitSet shown = new BitSet();
        HangmanGame game = new HangmanGame("cat", shown);
        shown.set(0, 3);
        assertThat(game.masked()).isEqualTo("...");
    }

    private static HangmanGame game(String word, int... shownPositions) {
        BitSet shown = new BitSet();
        for (int position : shownPositions) {
            shown.set(position);
        }
        return new HangmanGame(word, shown);
    }
}
