package recess.common.hangman;

import java.util.List;
import recess.common.game.FactTable;
import recess.common.game.Play;
import recess.common.message.Fact;

/** What Hangman tells about itself. */
final class HangmanFacts {
    static final Fact<String> MASKED = Fact.text("masked", "the word with a dot for each hidden letter");
    static final Fact<Integer> ATTEMPTS_LEFT = Fact.integer("attemptsLeft", "how many guesses are left");
    static final Fact<Integer> ATTEMPTS =
            Fact.integer("attempts", "how many there were at first, where that is not twice the letters");
    static final Fact<String> LETTERS = Fact.text("letters", "those tried");
    static final Fact<Integer> FOUND = Fact.integer("found", "how many places have been filled");
    static final Fact<Integer> HIDDEN = Fact.integer("hidden", "how many are still hidden");

    static final FactTable TABLE = new FactTable(
            List.of(MASKED, ATTEMPTS_LEFT, ATTEMPTS, LETTERS, Play.MOVES),
            List.of(),
            List.of(Play.MOVES, FOUND, HIDDEN, ATTEMPTS_LEFT));

    private HangmanFacts() {}
}
