package recess.common.hangman;

import java.util.ArrayList;
import java.util.List;
import recess.common.game.GameBoard;
import recess.common.game.GameWords;
import recess.common.game.Line;
import recess.common.game.Position;
import recess.common.game.Tone;
import recess.common.game.Trail;
import recess.common.message.Facts;

/** Hangman: the word, the letters, the attempts, and the gallows where there is room. */
final class HangmanBoard implements GameBoard {
    /** The gallows with the gap beside them. */
    private static final int PICTURE_COLUMNS = 18;

    /** What is told beside the gallows. */
    private static final int TEXT_COLUMNS = 44;

    private static final int FEW_ATTEMPTS = 3;

    @Override
    public String prompt(Position position) {
        return "a letter";
    }

    @Override
    public List<Line> draw(Position position, int columns, int rows) {
        Facts facts = position.facts();
        String masked = facts.text(HangmanFacts.MASKED);
        if (masked.isEmpty()) {
            return List.of();
        }
        boolean roomy = columns >= PICTURE_COLUMNS + 36 && rows >= Gallows.ROWS + 2;
        int left = facts.number(HangmanFacts.ATTEMPTS_LEFT);
        int all = Math.max(left, facts.get(HangmanFacts.ATTEMPTS).orElse(2 * masked.length()));
        int room = roomy ? columns - PICTURE_COLUMNS : columns;
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(spaced(masked, room), Tone.STRONG));
        if (roomy) {
            lines.add(Line.EMPTY);
        }
        lines.addAll(letters(room, facts.text(HangmanFacts.LETTERS), masked));
        if (roomy) {
            lines.add(Line.EMPTY);
        }
        lines.add(Line.of(left + " of " + all + " attempts left", left <= FEW_ATTEMPTS ? Tone.BAD : Tone.TEXT));
        lines.add(Line.bar(left, all, room));
        lines.add(position.underWay().orElseGet(() -> last(position)));
        if (!roomy) {
            return lines;
        }
        lines.addAll(0, List.of(Line.EMPTY, Line.EMPTY));
        List<Line> picture = new ArrayList<>(List.of(Line.EMPTY));
        picture.addAll(indented(Gallows.lines(all - left, all)));
        return Line.beside(picture, PICTURE_COLUMNS, lines);
    }

    private static List<Line> indented(List<Line> lines) {
        return lines.stream().map(line -> Line.EMPTY.padded(1).then(line)).toList();
    }

    private static String spaced(String masked, int columns) {
        String shown = masked.replace('.', '_');
        return 2 * masked.length() <= columns ? GameWords.spaced(shown) : shown;
    }

    /** The whole alphabet: tried letters go out, and those of the word stand out. */
    private static List<Line> letters(int columns, String tried, String masked) {
        int inARow = columns >= 51 ? 26 : 13;
        List<Line> lines = new ArrayList<>();
        Line line = Line.EMPTY;
        for (char letter = 'a'; letter <= 'z'; letter++) {
            boolean used = tried.indexOf(letter) >= 0;
            boolean shown = masked.indexOf(letter) >= 0;
            Tone tone = shown ? Tone.GOOD : used ? Tone.OFF : Tone.TEXT;
            line = line.then(used && !shown ? "·" : String.valueOf(letter), tone)
                    .then(" ", Tone.TEXT);
            if ((letter - 'a' + 1) % inARow == 0) {
                lines.add(line);
                line = Line.EMPTY;
            }
        }
        return lines;
    }

    /** What the last letter was good for. */
    private static Line last(Position position) {
        Facts now = position.moves().isEmpty()
                ? Facts.NONE
                : position.moves().getLast().facts();
        String letters = now.text(HangmanFacts.LETTERS);
        if (letters.isEmpty()) {
            return Line.EMPTY;
        }
        char last = letters.charAt(letters.length() - 1);
        return now.text(HangmanFacts.MASKED).indexOf(last) >= 0
                ? Line.of("✓ " + last + " is in the word", Tone.GOOD)
                : Line.of("✗ no " + last + " in the word", Tone.WARN);
    }

    /** Who has lost sees the man, and the word with the gaps that were left. */
    @Override
    public Ending ending(Position position, int columns, int rows) {
        Facts facts = position.facts();
        String masked = facts.text(HangmanFacts.MASKED);
        boolean lost = masked.indexOf('.') >= 0 && facts.number(HangmanFacts.ATTEMPTS_LEFT) == 0;
        if (!lost || rows < 6) {
            return Ending.NONE;
        }
        boolean roomy = columns >= PICTURE_COLUMNS + TEXT_COLUMNS && rows >= Gallows.ROWS + 2;
        return new Ending(
                List.of(Line.of(spaced(masked, columns), Tone.STRONG), Line.EMPTY),
                roomy
                        ? indented(Gallows.lines(1, 1)).stream()
                                .map(line -> line.padded(PICTURE_COLUMNS))
                                .toList()
                        : List.of());
    }

    @Override
    public String progress(Facts facts) {
        return hidden(facts) + " to find, " + facts.number(HangmanFacts.ATTEMPTS_LEFT) + " left";
    }

    /** The places of the word, and behind them each letter: in the word or not. */
    @Override
    public Line lane(List<Facts> trail, int columns) {
        if (trail.isEmpty()) {
            return Line.EMPTY;
        }
        return places(trail.getLast(), columns).then(Trail.signs(trail, HangmanBoard::found, columns));
    }

    @Override
    public Line ownLane(Position position, int columns) {
        Facts facts = position.facts();
        Line line = places(facts, columns);
        for (char letter : facts.text(HangmanFacts.LETTERS).toCharArray()) {
            line = line.then(Trail.sign(facts.text(HangmanFacts.MASKED).indexOf(letter) >= 0));
        }
        return line;
    }

    private static Line places(Facts facts, int columns) {
        int found = found(facts);
        return Line.bar(found, found + hidden(facts), columns).then(" ", Tone.TEXT);
    }

    /** Who has more of the word is ahead, and of those who have as much, who has more attempts left. */
    @Override
    public int lead(Facts facts) {
        return facts.number(HangmanFacts.ATTEMPTS_LEFT) - 1_000 * hidden(facts);
    }

    /** How many places have been filled; of one's own word that is seen, and what is given from the start does not count. */
    private static int found(Facts facts) {
        String letters = facts.text(HangmanFacts.LETTERS);
        return facts.get(HangmanFacts.FOUND).orElseGet(() -> (int) facts.text(HangmanFacts.MASKED)
                .chars()
                .filter(c -> letters.indexOf(c) >= 0)
                .count());
    }

    /** Of the others only the number is told; of one's own word the dots are seen. */
    private static int hidden(Facts facts) {
        return facts.get(HangmanFacts.HIDDEN).orElseGet(() -> (int)
                facts.text(HangmanFacts.MASKED).chars().filter(c -> c == '.').count());
    }
}
