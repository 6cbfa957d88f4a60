package recess.client.screen;

import java.util.List;
import recess.client.app.State;
import recess.client.app.Table;
import recess.client.key.Key;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Columns;
import recess.client.widget.Rect;
import recess.common.message.Facts;
import recess.common.message.GameView;

/** Guess the number: the line of numbers that narrows, and the guesses with their hints. */
final class GuessBoard implements Board {
    @Override
    public String game() {
        return "guess";
    }

    @Override
    public String prompt(Table table) {
        Range range = Range.of(table);
        return "a number, " + range.low() + " to " + range.high();
    }

    @Override
    public boolean takes(Key key) {
        return key.writes() && key.codePoint() >= '0' && key.codePoint() <= '9';
    }

    @Override
    public int maxMoveChars() {
        return 6;
    }

    @Override
    public void draw(Canvas canvas, Rect part, Table table, State state) {
        Range range = Range.of(table);
        boolean tall = part.height() >= 10;
        int y = part.y() + (tall ? 1 : 0);
        drawLine(canvas, part.x(), y, part.width(), range);
        y += tall ? 4 : 3;
        Rect history = new Rect(part.x(), y, part.width(), part.y() + part.height() - y);
        drawHistory(canvas, history, Guesses.of(table, state.world().movesUnderWay()));
    }

    /** One row of cells for all numbers, those that are still possible full; the bounds stand below it. */
    private static void drawLine(Canvas canvas, int x, int y, int columns, Range range) {
        int all = range.highest() - range.lowest() + 1;
        int cells = Math.min(columns, all);
        for (int i = 0; i < cells; i++) {
            int from = range.lowest() + (int) ((long) i * all / cells);
            int to = range.lowest() + (int) ((long) (i + 1) * all / cells) - 1;
            boolean possible = to >= range.low() && from <= range.high();
            canvas.put(x + i, y, possible ? "█" : "·", possible ? Role.FULL : Role.EMPTY);
        }
        int low = (int) ((long) (range.low() - range.lowest()) * cells / all);
        int high = (int) ((long) (range.high() - range.lowest()) * cells / all);
        String left = String.valueOf(range.low());
        String right = String.valueOf(range.high());
        canvas.put(x, y + 1, cells, " ".repeat(cells), Role.TEXT);
        if (range.low() == range.high()) {
            canvas.put(x + Math.min(low, cells - left.length()), y + 1, left, Role.STRONG);
        } else if (high - low > left.length() + right.length()) {
            canvas.put(x + low, y + 1, left, Role.STRONG);
            canvas.put(x + high + 1 - right.length(), y + 1, right, Role.STRONG);
        } else {
            String both = left + "-" + right;
            canvas.put(x + Math.clamp(low - 1, 0, cells - both.length()), y + 1, both, Role.STRONG);
        }
        int count = range.high() - range.low() + 1;
        String sentence = count == all
                ? "All " + all + " numbers are possible."
                : count == 1 ? "Only one number is left." : count + " numbers are left.";
        canvas.put(x, y + 2, columns, sentence, Role.DIM);
    }

    /** The latest guess first, in as many columns as there is room for; the answer to one on its way is still open. */
    private static void drawHistory(Canvas canvas, Rect part, List<Guesses.Guess> guesses) {
        int columns = Math.max(1, part.width() / 30);
        for (int i = 0; i < guesses.size(); i++) {
            Guesses.Guess guess = guesses.get(guesses.size() - 1 - i);
            int column = i / Math.max(1, part.height());
            if (column >= columns || part.height() == 0) {
                return;
            }
            int x = part.x() + column * 30;
            int y = part.y() + i % part.height();
            boolean isOpen = guess.hint().isEmpty();
            String line = Columns.padLeft(guess.number() + ".", 4) + Columns.padLeft(guess.guess(), 5) + "  ";
            int at = canvas.put(x, y, line, isOpen ? Role.DIM : i == 0 ? Role.STRONG : Role.TEXT);
            canvas.put(
                    at,
                    y,
                    Math.min(20, part.x() + part.width() - at),
                    isOpen ? "..." : words(guess.hint()),
                    isOpen ? Role.DIM : role(guess.hint()));
        }
    }

    private static String words(String hint) {
        return switch (hint) {
            case "low" -> "▲ Low, go higher";
            case "high" -> "▼ High, go lower";
            case "correct" -> "★ Correct";
            default -> hint;
        };
    }

    private static Role role(String hint) {
        return switch (hint) {
            case "correct" -> Role.GOOD;
            case "low", "high" -> Role.WARN;
            default -> Role.TEXT;
        };
    }

    @Override
    public boolean isOver(Facts facts) {
        return Board.text(facts, "hint").equals("correct");
    }

    @Override
    public String progress(Facts facts) {
        int moves = Board.number(facts, "moves");
        String sign = switch (Board.text(facts, "hint")) {
            case "low" -> " ▲";
            case "high" -> " ▼";
            case "correct" -> " ★";
            default -> "";
        };
        return (moves == 1 ? "1 guess" : moves + " guesses") + sign;
    }

    /** The numbers that there are, and those that the hints leave. */
    record Range(int lowest, int highest, int low, int high) {
        static Range of(Table table) {
            Facts start = table.view().map(GameView::facts).orElse(Facts.NONE);
            int lowest = start.values().containsKey("lowest") ? Board.number(start, "lowest") : 1;
            int highest = start.values().containsKey("highest") ? Board.number(start, "highest") : 100;
            Range all = new Range(lowest, Math.max(lowest, highest), lowest, Math.max(lowest, highest));
            Range range = table.recap().map(GameView::facts).map(all::told).orElse(all);
            for (GameView move : table.moves()) {
                range = range.after(move.facts());
            }
            return table.view().map(GameView::facts).map(range::after).orElse(range);
        }

        /** What the server itself says is left: it knows of guesses that were made elsewhere. */
        private Range told(Facts facts) {
            if (!facts.values().containsKey("low") || !facts.values().containsKey("high")) {
                return this;
            }
            Range next = new Range(lowest, highest, Board.number(facts, "low"), Board.number(facts, "high"));
            return next.isSound() ? next : this;
        }

        private boolean isSound() {
            return low <= high && low >= lowest && high <= highest;
        }

        /** A hint that contradicts an earlier one, which a rough server might send, changes nothing. */
        private Range after(Facts facts) {
            int guess = Board.number(facts, "guess");
            Range next = switch (Board.text(facts, "hint")) {
                case "low" -> new Range(lowest, highest, Math.max(low, guess + 1), high);
                case "high" -> new Range(lowest, highest, low, Math.min(high, guess - 1));
                case "correct" -> new Range(lowest, highest, guess, guess);
                default -> this;
            };
            return next.isSound() ? next : this;
        }
    }
}
