package recess.server.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import recess.common.text.CleanText;

/** Rows under the names of their columns. Whatever text is in them is clean. For one thread. */
public final class Table {
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    public Table(String... columns) {
        this.columns = List.of(columns);
    }

    /** Adds a row of numbers, truth values and texts, which may have come from anybody. */
    public void add(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(Arrays.stream(cells)
                .map(cell -> cell instanceof String text ? (Object) CleanText.line(text) : cell)
                .toList());
    }

    public List<String> columns() {
        return columns;
    }

    public List<List<Object>> rows() {
        return rows;
    }
}
