package recess.common.code;

import java.util.List;
import java.util.Optional;
import recess.common.game.FactTable;
import recess.common.game.MarkedGuess;
import recess.common.game.Play;
import recess.common.message.Fact;
import recess.common.message.Facts;

/** What Code breaker tells about itself. */
final class CodeFacts {
    static final Fact<Integer> DIGITS = Fact.integer("digits", "how many digits the code has");
    static final Fact<Integer> ATTEMPTS_LEFT = Fact.integer("attemptsLeft", "how many guesses are left");
    static final Fact<String> GUESS =
            Fact.text("guess", "the last one, after the first move: a text, for zeros in front count");
    static final Fact<String> MARKS = Fact.text(
            "marks",
            "those of the last guess, one for each digit: `G` right, `Y` elsewhere in the code, `R` not there (or not"
                    + " so often)");
    static final Fact<List<MarkedGuess>> GUESSES = MarkedGuess.told("guesses", "all so far: `0123:RYRR,4156:GGRY`");
    static final Fact<Integer> RIGHT = Fact.integer("right", "how many digits of the last guess are right");
    static final Fact<Integer> ELSEWHERE = Fact.integer("elsewhere", "how many stand elsewhere in the code");

    static final FactTable TABLE = new FactTable(
            List.of(DIGITS, ATTEMPTS_LEFT, Play.MOVES, GUESS, MARKS),
            List.of(GUESSES),
            List.of(Play.MOVES, ATTEMPTS_LEFT, RIGHT, ELSEWHERE));

    private CodeFacts() {}

    /** The last guess of a view; empty before the first one. */
    static Optional<MarkedGuess> last(Facts view) {
        return view.get(GUESS)
                .flatMap(guess -> view.get(MARKS).map(marks -> new MarkedGuess(view.number(Play.MOVES), guess, marks)));
    }
}
