package recess.client.screen;

import java.util.List;
import java.util.Optional;
import recess.client.app.State;
import recess.client.app.Table;
import recess.client.key.Key;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Lines;
import recess.client.widget.Rect;
import recess.common.message.Facts;
import recess.common.message.GameView;

/** Hangman: the word, the letters, the attempts, and the gallows where there is room. */
final class HangmanBoard implements Board {
    /** Its picture with what is beside it. */
    private static final int PICTURE_COLUMNS = 18;

    @Override
    public String game() {
        return "hangman";
    }

    @Override
    public String prompt(Table table) {
        return "a letter";
    }

    @Override
    public boolean takes(Key key) {
        return key.writes() && Character.isLetter(key.codePoint());
    }

    @Override
    public int maxMoveChars() {
        return 1;
    }

    @Override
    public void draw(Canvas canvas, Rect part, Table table, State state) {
        Facts facts = table.view().map(GameView::facts).orElse(Facts.NONE);
        String masked = Board.text(facts, "masked");
        if (masked.isEmpty()) {
            return;
        }
        boolean roomy = part.width() >= 54 && part.height() >= 10;
        int all = 2 * masked.length();
        int left = Board.number(facts, "attemptsLeft");
        if (roomy) {
            Gallows.draw(canvas, part.x() + 1, part.y() + 1, all - left, all);
        }
        int x = roomy ? part.x() + PICTURE_COLUMNS : part.x();
        int columns = part.x() + part.width() - x;
        int y = part.y() + (roomy ? 2 : 0);
        canvas.put(x, y, columns, spaced(masked, columns), Role.STRONG);
        y += roomy ? 2 : 1;
        y = drawLetters(canvas, x, y, columns, Board.text(facts, "letters"), masked);
        y += roomy ? 1 : 0;
        canvas.put(x, y, columns, left + " of " + all + " attempts left", left <= 3 ? Role.BAD : Role.TEXT);
        int attempts = Math.min(all, columns);
        canvas.put(x, y + 1, attempts, "■".repeat(Math.min(left, attempts)), Role.FULL);
        canvas.put(x + Math.min(left, attempts), y + 1, "□".repeat(Math.max(0, attempts - left)), Role.EMPTY);
        Rect last = new Rect(x, y + 2, columns, part.y() + part.height() - y - 2);
        List<String> underWay = state.world().movesUnderWay();
        if (underWay.isEmpty()) {
            drawLast(canvas, last, table);
        } else if (last.height() > 0) {
            canvas.put(last.x(), last.y(), last.width(), String.join(" ", underWay) + " ...", Role.DIM);
        }
    }

    private static String spaced(String masked, int columns) {
        boolean fits = 2 * masked.length() <= columns;
        String shown = masked.replace('.', '_');
        return fits ? String.join(" ", shown.split("")) : shown;
    }

    /** The whole alphabet: tried letters go out, and what they were good for stands beside them. */
    private static int drawLetters(Canvas canvas, int x, int y, int columns, String tried, String masked) {
        boolean oneRow = columns >= 51;
        for (char letter = 'a'; letter <= 'z'; letter++) {
            int i = letter - 'a';
            int cx = x + 2 * (oneRow ? i : i % 13);
            int cy = y + (oneRow ? 0 : i / 13);
            boolean used = tried.indexOf(letter) >= 0;
            boolean shown = masked.indexOf(letter) >= 0;
            String glyph = used && !shown ? "·" : String.valueOf(letter);
            canvas.put(cx, cy, glyph, shown ? Role.GOOD : used ? Role.DISABLED : Role.TEXT);
        }
        return y + (oneRow ? 1 : 2);
    }

    private static void drawLast(Canvas canvas, Rect part, Table table) {
        if (table.moves().isEmpty()) {
            return;
        }
        Facts now = table.moves().getLast().facts();
        String letters = Board.text(now, "letters");
        if (letters.isEmpty()) {
            return;
        }
        char last = letters.charAt(letters.length() - 1);
        long hits = Board.text(now, "masked").chars().filter(c -> c == last).count();
        String line = hits > 0 ? "✓ " + last + " is in the word" : "✗ no " + last + " in the word";
        int y = part.y();
        for (String wrapped : Lines.wrap(line, part.width())) {
            if (y < part.y() + part.height()) {
                canvas.put(part.x(), y++, part.width(), wrapped, hits > 0 ? Role.GOOD : Role.WARN);
            }
        }
    }

    /** Who has lost sees the man, and the word with the gaps that were left. */
    @Override
    public Rect drawEnd(Canvas canvas, Rect part, Table table) {
        Facts facts = table.view().map(GameView::facts).orElse(Facts.NONE);
        String masked = Board.text(facts, "masked");
        boolean lost = !masked.isEmpty() && Board.number(facts, "attemptsLeft") == 0 && hidden(facts) > 0;
        if (!lost || part.height() < 6) {
            return part;
        }
        canvas.put(part.x(), part.y(), part.width(), spaced(masked, part.width()), Role.STRONG);
        Rect rest = part.below(2);
        if (part.width() < PICTURE_COLUMNS + 44 || rest.height() < Gallows.ROWS) {
            return rest;
        }
        Gallows.draw(canvas, rest.x() + 1, rest.y(), 1, 1);
        return rest.rightOf(PICTURE_COLUMNS);
    }

    @Override
    public boolean isOver(Facts facts) {
        boolean known = !Board.text(facts, "masked").isEmpty();
        return known && (hidden(facts) == 0 || Board.number(facts, "attemptsLeft") == 0);
    }

    @Override
    public String progress(Facts facts) {
        return hidden(facts) + " to find, " + Board.number(facts, "attemptsLeft") + " left";
    }

    /** Of the others only the number is told; of one's own word the dots are seen. */
    private static int hidden(Facts facts) {
        return facts.values().containsKey("hidden")
                ? Board.number(facts, "hidden")
                : (int) Board.text(facts, "masked")
                        .chars()
                        .filter(c -> c == '.')
                        .count();
    }

    @Override
    public Optional<Integer> percent(Facts facts) {
        int hidden = hidden(facts);
        int found = facts.values().containsKey("found")
                ? Board.number(facts, "found")
                : Board.text(facts, "masked").length() - hidden;
        int all = found + hidden;
        return all == 0 ? Optional.empty() : Optional.of(100 * found / all);
    }
}
