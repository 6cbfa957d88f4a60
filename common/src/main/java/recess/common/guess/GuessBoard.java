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
import recess.common.message.GameView;

/** Guess the number: the line of numbers that narrows, and the guesses with their hints. */
final class GuessBoard implements GameBoard {
    private static final int HISTORY_COLUMNS = 30;

    @Override
    public String prompt(Position position) {
        Range range = Range.of(position);
        return "a number, " + range.low() + " to " + range.high();
    }

    @Override
    public List<Line> draw(Position position, int columns, int rows) {
        Range range = Range.of(position);
        boolean tall = rows >= 10;
        List<Line> lines = new ArrayList<>();
        if (tall) {
            lines.add(Line.EMPTY);
        }
        lines.add(cells(range, columns));
        lines.add(bounds(range, columns));
        lines.add(Line.of(sentence(range), Tone.DIM));
        if (tall) {
            lines.add(Line.EMPTY);
        }
        List<MarkedGuess> attempts = MarkedGuess.of(position, GuessFacts.GUESSES, GuessFacts::last);
        lines.addAll(MarkedGuess.lines(attempts, columns, rows - lines.size(), HISTORY_COLUMNS, GuessBoard::mark));
        return lines;
    }

    /** One row of cells for all numbers; those that are still possible are full. */
    private static Line cells(Range range, int columns) {
        int cells = Math.min(columns, range.count());
        int before = 0;
        int possible = 0;
        for (int i = 0; i < cells; i++) {
            int from = range.lowest() + (int) ((long) i * range.count() / cells);
            int to = range.lowest() + (int) ((long) (i + 1) * range.count() / cells) - 1;
            if (to < range.low()) {
                before++;
            } else if (from <= range.high()) {
                possible++;
            }
        }
        return Line.of("·".repeat(before), Tone.EMPTY)
                .then("█".repeat(possible), Tone.FULL)
                .then("·".repeat(cells - before - possible), Tone.EMPTY);
    }

    /** What is still possible, below the cells. */
    private static Line bounds(Range range, int columns) {
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

    private static String sentence(Range range) {
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

    /** The numbers that there are, and those that the hints leave. */
    private record Range(int lowest, int highest, int low, int high) {
        static Range of(Position position) {
            Facts start = position.facts();
            int lowest = start.get(GuessFacts.LOWEST).orElse(NumberGame.LOWEST);
            int highest = Math.max(lowest, start.get(GuessFacts.HIGHEST).orElse(NumberGame.HIGHEST));
            Range all = new Range(lowest, highest, lowest, highest);
            Range range = position.recap().map(GameView::facts).map(all::told).orElse(all);
            for (GameView move : position.moves()) {
                range = range.after(move.facts());
            }
            return range.after(start);
        }

        int count() {
            return highest - lowest + 1;
        }

        /** What the server itself says is left: it knows of guesses that were made elsewhere. */
        private Range told(Facts facts) {
            return orThis(new Range(
                    lowest,
                    highest,
                    facts.get(GuessFacts.LOW).orElse(low),
                    facts.get(GuessFacts.HIGH).orElse(high)));
        }

        private Range after(Facts facts) {
            int guess = facts.number(GuessFacts.GUESS);
            return facts.get(GuessFacts.HINT)
                    .map(hint -> orThis(
                            switch (hint) {
                                case LOW -> new Range(lowest, highest, Math.max(low, guess + 1), high);
                                case HIGH -> new Range(lowest, highest, low, Math.min(high, guess - 1));
                                case CORRECT -> new Range(lowest, highest, guess, guess);
                            }))
                    .orElse(this);
        }

        /** A hint that contradicts an earlier one, which a rough server might send, changes nothing. */
        private Range orThis(Range next) {
            boolean sound = next.low <= next.high && next.low >= lowest && next.high <= highest;
            return sound ? next : this;
        }
    }
}
