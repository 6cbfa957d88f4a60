package recess.server.console;

import java.util.ArrayList;
import java.util.List;
import recess.common.text.CleanText;

/** Rows as lines, in columns that are as wide as they have to be. */
final class Lines {
    private final List<List<String>> rows = new ArrayList<>();

    Lines(String... head) {
        rows.add(List.of(head));
    }

    /** Adds a row; what is in it may come from anybody. */
    Lines add(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            String text = CleanText.line(String.valueOf(cell));
            row.add(text.isEmpty() ? "-" : text);
        }
        rows.add(row);
        return this;
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    List<String> lines() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        return rows.stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder();
                    for (int i = 0; i < columns; i++) {
                        line.append(row.get(i)).repeat(' ', widths[i] - length(row.get(i)) + 2);
                    }
                    return line.toString().stripTrailing();
                })
                .toList();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
