package recess.common.hangman;

import java.util.Locale;
import recess.common.game.Reading;
import recess.common.text.CleanText;

/** Reads what a player typed as a letter: one of {@code a} to {@code z}, capital or small, with blanks around it or not. */
final class LetterText {
    private LetterText() {}

    /** What a text means as a letter, whatever its length. */
    static Reading<Character> read(String text) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) {
            return new Reading.NoMove<>("nothing typed: one letter a to z, please");
        }
        if (typed.length() != 1 || typed.charAt(0) < 'a' || typed.charAt(0) > 'z') {
            return new Reading.NoMove<>("not a letter " + CleanText.quote(typed) + ": one letter a to z, please");
        }
        return new Reading.Move<>(typed.charAt(0));
    }

    /** What is said to a letter that was guessed before. */
    static String repeated(char letter) {
        return "already guessed '" + letter + "': another letter, please";
    }
}
