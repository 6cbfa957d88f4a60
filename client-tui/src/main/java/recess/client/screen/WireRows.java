package recess.client.screen;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import recess.client.app.WireLog;
import recess.client.app.WireMessage;
import recess.client.link.WireEntry.Direction;
import recess.client.screen.JsonLayout.Run;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;
import recess.common.text.Columns;

/**
 * What has crossed the wire, a line a message, and below a message that is unfolded what is in it.
 *
 * @param all from the oldest
 * @param now since the program began
 */
record WireRows(WireLog wire, WireFormat format, List<Row> all, Duration now) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final int MAX_SOUGHT_BYTES = 4_096;
    private static final int AGE = 7;
    private static final int SIZE = 6;

    /**
     * A line.
     *
     * @param segment where its message begins and ends among those that crossed together: {@code ┌│└}, or a blank
     * @param detail of an unfolded message; none in the line of the message itself
     */
    record Row(WireMessage message, char segment, int line, List<Run> detail) {
        /** Tells it from all others, also when more has crossed. */
        String key() {
            return message.number() + "." + line;
        }
    }

    /** Those messages that have all words of the filter. */
    static WireRows of(
            WireLog wire,
            WireFormat format,
            Chooser filter,
            Set<Long> unfolded,
            ZoneId zone,
            int columns,
            Duration now) {
        List<Row> rows = new ArrayList<>();
        List<WireMessage> messages = wire.messages();
        for (int i = 0; i < messages.size(); i++) {
            WireMessage message = messages.get(i);
            if (!filter.filter().isEmpty() && !filter.fits(sought(message))) {
                continue;
            }
            boolean goesOn = i + 1 < messages.size() && messages.get(i + 1).sharesSegment();
            char segment = message.sharesSegment() ? (goesOn ? '│' : '└') : goesOn ? '┌' : ' ';
            rows.add(new Row(message, segment, 0, List.of()));
            if (unfolded.contains(message.number())) {
                int line = 1;
                rows.add(new Row(message, ' ', line++, List.of(new Run(about(message, zone), Role.DIM))));
                for (List<Run> detail : format.unfolded(message.bytes(), Math.max(10, columns - AGE - 2))) {
                    rows.add(new Row(message, ' ', line++, detail));
                }
            }
        }
        return new WireRows(wire, format, rows, now);
    }

    private static String sought(WireMessage message) {
        String text = message.bytes().asUtf8();
        String way = message.direction() == Direction.SENT ? "sent " : "received ";
        return way + text.substring(0, Math.min(text.length(), MAX_SOUGHT_BYTES));
    }

    private static String about(WireMessage message, ZoneId zone) {
        int segments = message.pieces().size();
        String how = segments == 1 ? "" : message.direction() == Direction.SENT ? " writes" : " reads";
        return "at " + TIME.format(LocalTime.ofInstant(message.at(), zone)) + ", " + message.size() + " bytes"
                + (segments == 1 ? "" : " in " + segments + how);
    }

    List<String> keys() {
        return all.stream().map(Row::key).toList();
    }

    void draw(Canvas canvas, Rect part, Row row, boolean here) {
        boolean sent = row.message().direction() == Direction.SENT;
        Role role = here ? Role.SELECTED : sent ? Role.SENT : Role.RECEIVED;
        canvas.fill(part, " ", here ? Role.SELECTED : Role.TEXT);
        if (row.line() > 0) {
            int x = part.x() + AGE + 2;
            for (Run run : row.detail()) {
                x = canvas.put(x, part.y(), part.x() + part.width() - x, run.text(), here ? role : run.role());
            }
            return;
        }
        String age = Columns.padLeft(age(wire.shownAge(row.message(), now)), AGE);
        String size = Columns.padLeft(String.valueOf(row.message().size()), SIZE);
        canvas.put(part.x(), part.y(), part.width(), age, here ? role : Role.DIM);
        int x = part.x() + AGE + 1;
        canvas.put(x, part.y(), part.width() - AGE - 1, (sent ? "→" : "←") + " " + row.segment(), role);
        canvas.put(x + 3, part.y(), part.width() - AGE - 4, size, here ? role : Role.DIM);
        int used = AGE + 1 + 3 + SIZE + 1;
        int room = Math.max(0, part.width() - used);
        canvas.put(
                part.x() + used,
                part.y(),
                room,
                Columns.fit(format.line(row.message().pieces(), room), room),
                role);
    }

    private static String age(Duration age) {
        return age.isZero() ? "now" : Frame.seconds(age);
    }
}
