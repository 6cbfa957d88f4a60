package recess.server.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180), from a spreadsheet and for one, which shows them as they are. Excel takes a file for UTF-8 only where it begins
 * with a byte-order mark, so it does.
 */
public final class Csv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What makes a spreadsheet take a text for a formula, in the half-width and the full-width form. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    static String of(Table table) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        text.append(row(List.copyOf(table.columns())));
        table.rows().forEach(row -> text.append(row(row)));
        return text.toString();
    }

    /**
     * The cells of a text that a spreadsheet has saved, each as it is meant. Where the first line has a semicolon or a tab and
     * no comma, that stands between the cells: spreadsheets in many languages write it so.
     */
    public static List<List<String>> rows(String text) {
        String marked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        String firstLine = marked.lines().findFirst().orElse("");
        char between = firstLine.indexOf(',') >= 0
                ? ','
                : firstLine.indexOf(';') >= 0 ? ';' : firstLine.indexOf('\t') >= 0 ? '\t' : ',';
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (quoted && c == '"' && i + 1 < marked.length() && marked.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && (c == between || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    private static String row(List<?> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Texts are quoted, all of them: some spreadsheets split at semicolons too. */
    static String cell(Object value) {
        return value instanceof String text ? "\"" + harmless(text).replace("\"", "\"\"") + "\"" : value.toString();
    }

    /** An apostrophe in front makes it a text for every spreadsheet; so does it where blanks stand before the formula. */
    private static String harmless(String text) {
        String start = text.stripLeading();
        boolean formula = (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0)
                || (!start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0);
        return formula ? "'" + text : text;
    }
}
