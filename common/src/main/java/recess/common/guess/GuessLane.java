package recess.common.guess;

import java.util.Arrays;
import java.util.List;
import recess.common.game.Line;
import recess.common.game.MarkedGuess;
import recess.common.game.Play;
import recess.common.game.Tone;
import recess.common.message.Facts;

/** A way to the number in one row of cells. */
final class GuessLane {
    private static final int ENOUGH = NumberRange.enough(NumberGame.HIGHEST - NumberGame.LOWEST + 1);

    /** More than anybody makes: a rough server may send anything. */
    private static final int MAX_MOVES = 1_000_000;

    private GuessLane() {}

    /** One cell for each number, or for some of them: what is still possible is full, and a guess is a dot. */
    static Line cells(NumberRange range, int columns, List<MarkedGuess> guesses) {
        int cells = Math.min(columns, range.count());
        int[] guessed = guesses.stream()
                .mapToInt(guess -> cell(guess.guess(), range, cells))
                .toArray();
        Line line = Line.EMPTY;
        for (int i = 0; i < cells; i++) {
            int cell = i;
            int from = range.lowest() + (int) ((long) i * range.count() / cells);
            int to = range.lowest() + (int) ((long) (i + 1) * range.count() / cells) - 1;
            boolean possible = to >= range.low() && from <= range.high();
            boolean isGuess = Arrays.stream(guessed).anyMatch(at -> at == cell);
            line = possible
                    ? line.then("█", Tone.FULL)
                    : isGuess ? line.then("•", Tone.STRONG) : line.then("·", Tone.EMPTY);
        }
        return line;
    }

    /** In which cell a number is; -1 for what is none. */
    private static int cell(String guess, NumberRange range, int cells) {
        if (!guess.matches("[0-9]{1,9}")) {
            return -1;
        }
        int number = Integer.parseInt(guess);
        return number < range.lowest() || number > range.highest()
                ? -1
                : (int) (((long) (number - range.lowest() + 1) * cells - 1) / range.count());
    }

    /**
     * Another player's guesses: nobody is told what they were, as it is the same number for all. So it is the answer to each, on
     * as many cells as there are guesses that anybody needs.
     */
    static Line of(List<Facts> trail, int columns) {
        int moves = trail.isEmpty() ? 0 : Math.clamp(trail.getLast().number(Play.MOVES), 0, MAX_MOVES);
        int first = Math.max(0, moves - columns);
        Line line = Line.EMPTY;
        for (int move = first + 1; move <= moves; move++) {
            line = line.then(sign(move, trail));
        }
        return line.then("·".repeat(Math.max(0, Math.min(ENOUGH, columns) - moves)), Tone.EMPTY);
    }

    private static Line sign(int move, List<Facts> trail) {
        return trail.stream()
                .filter(facts -> facts.number(Play.MOVES) == move)
                .findFirst()
                .flatMap(facts -> facts.get(GuessFacts.HINT))
                .map(hint -> switch (hint) {
                    case LOW -> Line.of("▲", move > ENOUGH ? Tone.WARN : Tone.FULL);
                    case HIGH -> Line.of("▼", move > ENOUGH ? Tone.WARN : Tone.FULL);
                    case CORRECT -> Line.of("★", Tone.GOOD);
                })
                .orElse(Line.of("•", Tone.DIM));
    }
}
