package recess.client.widget;

import java.util.ArrayList;
import java.util.List;
import recess.common.text.Columns;

/** Breaks text into lines, and finds the part of a list that is in sight. */
public final class Lines {
    private Lines() {}

    /** The text in lines of at most {@code columns}, broken at blanks where there are some; never empty. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int taken = Columns.of(word);
            if (used > 0 && used + 1 + taken > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            String rest = word;
            while (Columns.of(rest) > columns && columns > 1) {
                String piece = beginning(rest, columns - used);
                lines.add(line + piece);
                line.setLength(0);
                used = 0;
                rest = rest.substring(piece.length());
            }
            line.append(rest);
            used += Columns.of(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String beginning(String text, int columns) {
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            if (used + Columns.of(codePoint) > columns) {
                break;
            }
            used += Columns.of(codePoint);
            end += Character.charCount(codePoint);
        }
        return text.substring(0, end);
    }

    /** The first line to show of {@code count}, so that {@code chosen} is in sight, near the middle if it can be. */
    public static int first(int chosen, int count, int rows) {
        return Math.max(0, Math.min(chosen - rows / 2, count - rows));
    }
}
