package recess.common.game;

import java.util.ArrayList;
import java.util.List;

/** A line of a board: pieces of text, each with its meaning. Every character takes one column. Immutable. */
public record Line(List<Run> runs) {
    /** A piece of a line. */
    public record Run(String text, Tone tone) {}

    /** Nothing. */
    public static final Line EMPTY = new Line(List.of());

    public Line {
        runs = List.copyOf(runs);
    }

    /** A line of one piece. */
    public static Line of(String text, Tone tone) {
        return EMPTY.then(text, tone);
    }

    /** This line with a piece behind it. */
    public Line then(String text, Tone tone) {
        return text.isEmpty() ? this : then(List.of(new Run(text, tone)));
    }

    /** This line with the pieces of another behind it. */
    public Line then(Line other) {
        return then(other.runs);
    }

    private Line then(List<Run> more) {
        List<Run> all = new ArrayList<>(runs);
        all.addAll(more);
        return new Line(all);
    }

    /** This line with blanks behind it, up to so many columns. */
    public Line padded(int columns) {
        return then(" ".repeat(Math.max(0, columns - columns())), Tone.TEXT);
    }

    /** How many columns it takes. */
    public int columns() {
        return runs.stream()
                .mapToInt(run -> run.text().codePointCount(0, run.text().length()))
                .sum();
    }

    /** The text of all pieces. */
    public String text() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    /** A bar of so many columns that is full up to {@code part} of {@code all}. */
    public static Line bar(int part, int all, int columns) {
        int shown = Math.clamp(all, 0, columns);
        int full = Math.clamp(part, 0, shown);
        return of("■".repeat(full), Tone.FULL).then("□".repeat(shown - full), Tone.EMPTY);
    }

    /** Lines beside other lines, which begin behind so many columns. */
    public static List<Line> beside(List<Line> left, int columns, List<Line> right) {
        List<Line> all = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            Line first = i < left.size() ? left.get(i) : EMPTY;
            all.add(i < right.size() ? first.padded(columns).then(right.get(i)) : first);
        }
        return all;
    }
}
