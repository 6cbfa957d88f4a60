package recess.common.guess;

import java.util.List;
import java.util.Optional;
import recess.common.game.FactTable;
import recess.common.game.MarkedGuess;
import recess.common.game.Play;
import recess.common.message.Fact;
import recess.common.message.Facts;

/** What "guess the number" tells about itself. */
final class GuessFacts {
    static final Fact<Integer> LOWEST = Fact.integer("lowest", "the smallest number that it can be");
    static final Fact<Integer> HIGHEST = Fact.integer("highest", "the largest number that it can be");
    static final Fact<Integer> ATTEMPTS_LEFT =
            Fact.integer("attemptsLeft", "how many guesses are left, where they are limited");
    static final Fact<Integer> GUESS = Fact.integer("guess", "the last one, after the first move");
    static final Fact<Hint> HINT = Fact.word(
            "hint", "after the first move: `low` (the guess is below the number), `high`, `correct`", Hint.class);
    static final Fact<Integer> LOW = Fact.integer("low", "the smallest number that the hints leave");
    static final Fact<Integer> HIGH = Fact.integer("high", "the largest number that the hints leave");
    static final Fact<List<MarkedGuess>> GUESSES =
            MarkedGuess.told("guesses", "the last " + MarkedGuess.MAX_TOLD + " at most: `50:low,75:high`");

    static final FactTable TABLE = new FactTable(
            List.of(LOWEST, HIGHEST, Play.MOVES, ATTEMPTS_LEFT, GUESS, HINT),
            List.of(LOW, HIGH, GUESSES),
            List.of(Play.MOVES, HINT));

    private GuessFacts() {}

    /** The last guess of a view; empty before the first one. */
    static Optional<MarkedGuess> last(Facts view) {
        return view.get(GUESS)
                .flatMap(guess ->
                        view.get(HINT).map(hint -> attempt(guess, hint, Math.max(view.number(Play.MOVES), 1))));
    }

    static MarkedGuess attempt(int guess, Hint hint, int number) {
        String mark = switch (hint) {
            case LOW -> "low";
            case HIGH -> "high";
            case CORRECT -> "correct";
        };
        return new MarkedGuess(number, String.valueOf(guess), mark);
    }
}
