package recess.common.guess;

import java.util.ArrayList;
import java.util.List;
import recess.common.game.GameBoard;
import recess.common.game.Line;
import recess.common.game.MarkedGuess;
import recess.common.game.Play;
import recess.common.game.Position;
import recess.common.game.Tone;
import recess.common.message.Facts;

/** Guess the number: the line of numbers that narrows, and the guesses with their hints. */
final class GuessBoard implements GameBoard {
    private static final int HISTORY_COLUMNS = 30;

    @Override
    public String prompt(Position position) {
        NumberRange range = NumberRange.of(position);
        return "a number, " + range.low() + " to " + range.high();
    }

    @Override
    public List<Line> draw(Position position, int columns, int rows) {
        NumberRange range = NumberRange.of(position);
        boolean tall = rows >= 10;
        List<Line> lines = new ArrayList<>();
        if (tall) {
            lines.add(Line.EMPTY);
        }
        List<MarkedGuess> attempts = MarkedGuess.of(position, GuessFacts.GUESSES, GuessFacts::last);
        lines.add(GuessLane.cells(range, columns, attempts));
        if (rows > 3) {
            lines.add(bounds(range, columns));
            lines.add(Line.of(sentence(range), Tone.DIM));
        }
        String left = GuessWords.left(position.facts(), "");
        if (rows > 4 && !left.isEmpty()) {
            lines.add(Line.of(left, Tone.TEXT));
        }
        if (tall) {
            lines.add(Line.EMPTY);
        }
        lines.addAll(MarkedGuess.lines(attempts, columns, rows - lines.size(), HISTORY_COLUMNS, GuessBoard::mark));
        return lines;
    }

    /** What is still possible, below the cells. */
    private static Line bounds(NumberRange range, int columns) {
        int cells = Math.min(columns, range.count());
        int low = (int) ((long) (range.low() - range.lowest()) * cells / range.count());
        int high = (int) ((long) (range.high() - range.lowest()) * cells / range.count());
        String left = String.valueOf(range.low());
        String right = String.valueOf(range.high());
        if (range.low() == range.high()) {
            return Line.EMPTY.padded(Math.min(low, cells - left.length())).then(left, Tone.STRONG);
        }
        if (high - low > left.length() + right.length()) {
            return Line.EMPTY
                    .padded(low)
                    .then(left, Tone.STRONG)
                    .padded(high + 1 - right.length())
                    .then(right, Tone.STRONG);
        }
        String both = left + "-" + right;
        return Line.EMPTY.padded(Math.clamp(low - 1, 0, cells - both.length())).then(both, Tone.STRONG);
    }

    private static String sentence(NumberRange range) {
        int left = range.high() - range.low() + 1;
        return left == range.count()
                ? "All " + left + " numbers are possible."
                : left == 1 ? "Only one number is left." : left + " numbers are left.";
    }

    private static Line mark(MarkedGuess attempt) {
        return switch (attempt.mark()) {
            case "low" -> Line.of("▲ Low, go higher", Tone.WARN);
            case "high" -> Line.of("▼ High, go lower", Tone.WARN);
            case "correct" -> Line.of("★ Correct", Tone.GOOD);
            default -> Line.of(attempt.mark(), Tone.TEXT);
        };
    }

    @Override
    public String progress(Facts facts) {
        int moves = facts.number(Play.MOVES);
        String sign = facts.get(GuessFacts.HINT)
                .map(hint -> switch (hint) {
                    case LOW -> " ▲";
                    case HIGH -> " ▼";
                    case CORRECT -> " ★";
                })
                .orElse("");
        return (moves == 1 ? "1 guess" : moves + " guesses") + sign;
    }

    @Override
    public Line lane(List<Facts> trail, int columns) {
        return GuessLane.of(trail, columns);
    }

    @Override
    public Line ownLane(Position position, int columns) {
        List<MarkedGuess> attempts = MarkedGuess.of(position, GuessFacts.GUESSES, GuessFacts::last);
        return GuessLane.cells(NumberRange.of(position), columns, attempts);
    }

    /** Who has found the number is ahead of all others; for the rest, a guess more is a step further. */
    @Override
    public int lead(Facts facts) {
        int moves = facts.number(Play.MOVES);
        boolean found =
                facts.get(GuessFacts.HINT).filter(hint -> hint == Hint.CORRECT).isPresent();
        return found ? Integer.MAX_VALUE - moves : moves;
    }
}
