package recess.server.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180) that a spreadsheet shows as they are. Excel takes a file for UTF-8 only where it begins
 * with a byte-order mark, so it does.
 */
final class Csv {
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
