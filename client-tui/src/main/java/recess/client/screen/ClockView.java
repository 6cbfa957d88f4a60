package recess.client.screen;

import java.time.Duration;
import java.util.Optional;
import recess.client.app.Table;
import recess.client.theme.Role;
import recess.client.widget.Bar;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;
import recess.common.message.Mode;
import recess.common.message.RoomInfo;
import recess.common.text.Columns;

/** How far a match has come, and its clock. */
final class ClockView {
    private static final Duration SOON = Duration.ofSeconds(15);

    private ClockView() {}

    /** What is played, which round, and how much of its time is left. */
    static void draw(Canvas canvas, Rect row, Table table, Duration now) {
        String what = table.room().map(r -> describe(r, row.width())).orElse("alone, no clock");
        int at = canvas.put(row.x() + 1, row.y(), row.width() - 2, what, Role.DIM);
        Optional<Duration> left = table.clock().endsAt().map(end -> positive(end.minus(now)));
        if (left.isPresent()) {
            boolean soon = isSoon(table, now);
            String text = (soon ? "! " : "") + minutes(left.get()) + " left";
            int x = row.x() + row.width() - 1 - Columns.of(text);
            canvas.put(x, row.y(), text, soon ? Role.BAD : Role.STRONG);
            int room = Math.min(20, x - at - 3);
            if (room >= 6) {
                Bar.draw(
                        canvas,
                        x - room - 1,
                        row.y(),
                        room,
                        left.get().toMillis(),
                        table.clock().lasts().toMillis());
            }
        } else {
            next(table, now)
                    .ifPresent(text ->
                            canvas.put(row.x() + row.width() - 1 - Columns.of(text), row.y(), text, Role.STRONG));
        }
    }

    /** Whether little is left of a round. */
    static boolean isSoon(Table table, Duration now) {
        return table.clock()
                .endsAt()
                .filter(end -> end.minus(now).compareTo(SOON) <= 0)
                .isPresent();
    }

    /** When the next round begins; empty where none does by itself. */
    static Optional<String> next(Table table, Duration now) {
        return table.clock()
                .nextAt()
                .filter(_ -> table.incomplete().isEmpty())
                .map(next -> "next round in " + (positive(next.minus(now)).toSeconds() + 1) + " s");
    }

    static String describe(RoomInfo room, int columns) {
        String code = "room " + room.code();
        String round = switch (room.state()) {
            case WAITING -> "not begun";
            case OVER -> "over";
            case RUNNING, BETWEEN, UNKNOWN -> "round " + room.round() + "/" + room.rounds();
        };
        String paused = room.paused() ? ", paused" : "";
        if (columns < 60) {
            return room.code() + " · " + round + paused;
        }
        String mode = room.mode() == Mode.RACE ? "race" : "golf";
        String rules = room.rules().isEmpty() ? "" : " · " + room.rulesInWords();
        return code + " · " + mode + rules + " · " + round + paused
                + (columns >= 100 && !room.host().isEmpty() ? " · host " + room.host() : "");
    }

    static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    /** Minutes and seconds, the second that runs counted. */
    static String minutes(Duration left) {
        long seconds = (left.toMillis() + 999) / 1000;
        return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
    }
}
