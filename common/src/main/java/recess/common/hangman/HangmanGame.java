package recess.common.hangman;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Hangman, usually by the rules of the 2020 NJC preliminary paper: attempts are twice the word's length, every guess costs one,
 * and a fifth of the letters, rounded up, is shown from the start.
 */
final class HangmanGame {
    /** What a letter came to. */
    enum Outcome {
        /** It stands somewhere it was hidden. */
        FOUND,
        /** It stands nowhere it was hidden. */
        MISSED,
        /** It has been guessed before; this costs nothing. */
        REPEATED
    }

    private final HangmanRules rules;
    private final String word;
    private final BitSet shownFirst;
    private final BitSet shown;
    private final BitSet guessedLetters = new BitSet(26);
    private int attemptsLeft;
    private int guesses;
    private boolean wordGuessed;

    /**
     * @param word two letters {@code a} to {@code z} or more
     * @param shown the positions shown from the start
     */
    HangmanGame(String word, BitSet shown) {
        this(HangmanRules.USUAL, word, shown);
    }

    HangmanGame(HangmanRules rules, String word, BitSet shown) {
        this.rules = rules;
        this.word = word;
        this.shownFirst = (BitSet) shown.clone();
        this.shown = (BitSet) shown.clone();
        this.attemptsLeft = rules.attempts(word.length());
    }

    /** A game with a word out of the list, and random positions shown. */
    static HangmanGame any(WordList words, RandomGenerator random) {
        return any(HangmanRules.USUAL, words, random);
    }

    /** The same by other rules. */
    static HangmanGame any(HangmanRules rules, WordList words, RandomGenerator random) {
        String word = words.any(random);
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < word.length(); i++) {
            positions.add(i);
        }
        Collections.shuffle(positions, Random.from(random));
        BitSet shown = new BitSet();
        positions.subList(0, rules.shownAtStart(word.length())).forEach(shown::set);
        return new HangmanGame(rules, word, shown);
    }

    /** The same word with the same positions shown, before any guess. */
    HangmanGame again() {
        return new HangmanGame(rules, word, shownFirst);
    }

    /** A fifth of the letters, rounded up. */
    static int shownAtStart(int length) {
        return HangmanRules.USUAL.shownAtStart(length);
    }

    /**
     * Guesses a letter.
     *
     * @param letter {@code a} to {@code z}
     * @throws IllegalStateException when the game is over
     */
    Outcome guess(char letter) {
        if (isOver()) {
            throw new IllegalStateException("the game is over");
        }
        if (guessedLetters.get(letter - 'a')) {
            return Outcome.REPEATED;
        }
        guessedLetters.set(letter - 'a');
        guesses++;
        int before = shown.cardinality();
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == letter) {
                shown.set(i);
            }
        }
        boolean found = shown.cardinality() > before;
        if (rules.whole() != HangmanRules.Whole.DECIDES && !(found && rules.onlyMissesCost())) {
            attemptsLeft--;
        }
        return found ? Outcome.FOUND : Outcome.MISSED;
    }

    /**
     * Guesses the whole word, where the rules allow it.
     *
     * @throws IllegalStateException when the game is over
     */
    Outcome guessWord(String guess) {
        if (isOver()) {
            throw new IllegalStateException("the game is over");
        }
        guesses++;
        if (guess.equals(word)) {
            wordGuessed = true;
            shown.set(0, word.length());
            return Outcome.FOUND;
        }
        attemptsLeft = rules.whole() == HangmanRules.Whole.DECIDES ? 0 : attemptsLeft - 1;
        return Outcome.MISSED;
    }

    HangmanRules rules() {
        return rules;
    }

    /** The word with a dot for each hidden letter. */
    String masked() {
        StringBuilder masked = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            if (!shown.get(i)) {
                masked.setCharAt(i, '.');
            }
        }
        return masked.toString();
    }

    /** How many letters are hidden. */
    int hidden() {
        return word.length() - shown.cardinality();
    }

    boolean isWon() {
        return wordGuessed || (hidden() == 0 && rules.whole() != HangmanRules.Whole.DECIDES);
    }

    boolean isOver() {
        return isWon() || attemptsLeft == 0;
    }

    String word() {
        return word;
    }

    /** How many guesses are left, 0 to twice the word's length. */
    int attemptsLeft() {
        return attemptsLeft;
    }

    /** How many guesses have been made. */
    int guesses() {
        return guesses;
    }
}
