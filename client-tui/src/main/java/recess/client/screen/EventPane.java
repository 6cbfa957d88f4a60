package recess.client.screen;

import java.util.ArrayList;
import java.util.List;
import recess.client.app.LogLine;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Lines;
import recess.client.widget.Rect;
import recess.common.text.Columns;

/** What has happened, the latest at the bottom. It only ever shows: the keyboard stays where it is. */
final class EventPane {
    private EventPane() {}

    /**
     * Draws the log.
     *
     * @param back how many lines it is scrolled back
     */
    static void draw(Canvas canvas, Rect part, List<LogLine> log, String self, int back) {
        List<Row> rows = new ArrayList<>();
        for (LogLine line : log) {
            boolean first = true;
            String whole = head(line) + line.text();
            // Of one or two rows, the end of a sentence alone would say nothing; who scrolls back reads it whole.
            boolean cut = part.height() <= 2 && back == 0;
            int columns = Math.max(8, part.width());
            for (String text : cut ? List.of(Columns.fit(whole, columns)) : Lines.wrap(whole, columns)) {
                rows.add(new Row(text, first ? Columns.of(head(line)) : 0, line));
                first = false;
            }
        }
        int end = Math.max(Math.min(rows.size(), part.height()), rows.size() - back);
        int start = Math.max(0, end - part.height());
        for (int i = start; i < end; i++) {
            Row row = rows.get(i);
            int y = part.y() + i - start;
            canvas.put(part.x(), y, part.width(), row.text(), role(row.line()));
            Role who = row.line().who().equals(self) ? Role.SELF : Role.STRONG;
            canvas.paint(new Rect(part.x(), y, Math.min(row.headColumns(), part.width()), 1), who);
        }
        if (back > 0 && end < rows.size() && part.height() > 1) {
            String more = " ▼ " + (rows.size() - end) + " more below, PgDn ";
            int columns = Columns.of(more);
            canvas.put(part.x() + part.width() - columns, part.y() + part.height() - 1, columns, more, Role.WARN);
        }
    }

    private static String head(LogLine line) {
        if (line.who().isEmpty()) {
            return "";
        }
        return line.kind() == LogLine.Kind.EVENT ? line.who() + " " : line.who() + ": ";
    }

    private static Role role(LogLine line) {
        return switch (line.kind()) {
            case CHAT -> Role.TEXT;
            case EVENT -> Role.DIM;
            case NOTICE -> Role.WARN;
            case PROBLEM -> Role.BAD;
        };
    }

    private record Row(String text, int headColumns, LogLine line) {}
}
