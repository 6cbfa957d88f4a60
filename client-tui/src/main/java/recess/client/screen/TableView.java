package recess.client.screen;

import java.time.Duration;
import java.util.Optional;
import recess.client.app.LinkStatus;
import recess.client.app.State;
import recess.client.app.Table;
import recess.client.key.Input;
import recess.client.theme.Role;
import recess.client.widget.Bar;
import recess.client.widget.Canvas;
import recess.client.widget.Lines;
import recess.client.widget.Panel;
import recess.client.widget.Rect;
import recess.common.Games;
import recess.common.message.Mode;
import recess.common.message.RoomInfo;
import recess.common.text.Columns;

/** Draws a table in three widths: beside each other, beside each other but narrow, and below each other. */
final class TableView {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final int BORDER_ROWS = 2;
    private static final int MIN_INVITATION_ROWS = 9;

    /** Of few rows, none is given to a border. */
    private static final int MIN_ROWS_WITH_BORDER = 9;

    /** With a border, two lines that were said, and the one where one types. */
    private static final int MIN_TALK_ROWS = 5;

    private TableView() {}

    static void draw(Canvas canvas, Rect part, Table table, State state, TableScreen screen) {
        drawClock(canvas, part.top(1), table, state.now());
        Rect rest = part.below(1);
        boolean alone = table.room().isEmpty();
        boolean lanes = table.isRacing() || (!alone && table.result().isPresent());
        int talk = alone
                ? 0
                : talkRows(rest.height(), lanes ? LanesPane.players(table).size() : 0);
        if (!alone) {
            drawTalk(canvas, rest.bottom(talk), state, screen);
        }
        Rect upper = rest.above(talk);
        boolean wide = rest.width() >= 60;
        if (table.watching() && table.isRacing()) {
            drawLanes(canvas, upper, table, state);
        } else if (wide && !alone) {
            int people = lanes ? Math.max(28, rest.width() * 9 / 20) : rest.width() >= 100 ? 40 : 28;
            drawBoard(canvas, upper.left(upper.width() - people), table, state, screen);
            drawPeople(canvas, upper.rightOf(upper.width() - people), table, state, lanes);
        } else if (!alone && (upper.height() >= 14 || table.isRacing())) {
            int people = upper.height() >= 14 ? Math.max(6, upper.height() - 12) : upper.height() - 4;
            drawBoard(canvas, upper.above(people), table, state, screen);
            drawPeople(canvas, upper.bottom(people), table, state, lanes);
        } else {
            drawBoard(canvas, upper, table, state, screen);
        }
    }

    /** The talk gives way where not all lanes fit above it. */
    private static int talkRows(int rows, int lanes) {
        int usual = rows >= 30 ? 11 : rows >= 18 ? 7 : 2;
        return Math.clamp(rows - lanes - BORDER_ROWS, Math.min(usual, MIN_TALK_ROWS), usual);
    }

    private static void drawPeople(Canvas canvas, Rect part, Table table, State state, boolean lanes) {
        if (lanes) {
            drawLanes(canvas, part, table, state);
        } else {
            Rect in = Panel.draw(canvas, part, "players", false);
            PlayersPane.draw(canvas, in, table, state.world().name());
        }
    }

    /** The race, with a border where there is room for one. */
    static void drawLanes(Canvas canvas, Rect part, Table table, State state) {
        boolean bordered = part.height() >= MIN_ROWS_WITH_BORDER;
        Rect in = bordered ? Panel.draw(canvas, part, LanesPane.title(table), false) : part;
        LanesPane.draw(canvas, in, table, state);
    }

    /** What is played, which round, and how much of its time is left. */
    private static void drawClock(Canvas canvas, Rect row, Table table, Duration now) {
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

    private static void drawBoard(Canvas canvas, Rect part, Table table, State state, TableScreen screen) {
        boolean canMove = TableRules.whyNoMove(state).isEmpty();
        boolean bordered = part.height() > MIN_TALK_ROWS || table.view().isEmpty();
        Rect in = bordered ? Panel.draw(canvas, part, table.game(), canMove && !screen.chatting()) : part;
        canvas.zone(part, new Input.Picked(TableScreen.MOVE_FIELD));
        if (table.result().isPresent()) {
            Podium.draw(canvas, BoardView.drawEnding(canvas, in, table, state), table, state);
            return;
        }
        if (table.view().isEmpty()
                || (!canMove && table.clock().endsAt().isEmpty() && table.room().isPresent())) {
            drawWaiting(canvas, in, table, state);
            return;
        }
        canvas.clip(in.above(1));
        BoardView.draw(canvas, in.above(1), table, state);
        canvas.clip(canvas.all());
        Rect row = in.bottom(1);
        String label = "▸ ";
        int at = canvas.put(row.x(), row.y(), label, canMove ? Role.STRONG : Role.DIM);
        int field = Math.clamp(Games.moves(table.game()).maxChars() + 2, 4, Math.max(4, row.width() / 2));
        screen.move().draw(canvas, at, row.y(), field, canMove && !screen.chatting());
        String prompt = canMove
                ? BoardView.prompt(table, state)
                : TableRules.whyNoMove(state).orElse("");
        canvas.put(at + field + 1, row.y(), row.x() + row.width() - at - field - 1, prompt, Role.DIM);
    }

    private static void drawWaiting(Canvas canvas, Rect part, Table table, State state) {
        int gap = part.height() >= 8 ? 1 : 0;
        Rect rest = part.below(gap);
        if (table.room().isPresent() && !table.isRacing()) {
            boolean offline = state.world().link() instanceof LinkStatus.Practice;
            String code = table.room().get().code();
            String how = offline ? "You play against bots: b seats one." : "Others join with the code " + code;
            canvas.put(rest.x(), rest.y(), rest.width(), how, Role.STRONG);
            rest = rest.below(1 + gap);
            if (!offline && rest.height() >= MIN_INVITATION_ROWS) {
                rest = Invitation.draw(canvas, rest, table.room().get(), state);
            }
        }
        int y = rest.y();
        String why = TableRules.whyNoMove(state).orElse("");
        for (String line : Lines.wrap(why, part.width())) {
            if (y < part.y() + part.height()) {
                canvas.put(part.x(), y++, part.width(), line, Role.TEXT);
            }
        }
    }

    private static void drawTalk(Canvas canvas, Rect part, State state, TableScreen screen) {
        boolean bordered = part.height() >= 5;
        Rect in = bordered ? Panel.draw(canvas, part, "talk and events", screen.chatting()) : part;
        EventPane.draw(canvas, in.above(1), state.world().log(), state.world().name(), screen.back());
        Rect row = in.bottom(1);
        int at = canvas.put(row.x(), row.y(), screen.chatting() ? "▸ say " : "  say ", Role.DIM);
        screen.chat().draw(canvas, at, row.y(), row.x() + row.width() - at, screen.chatting());
        canvas.zone(part, new Input.Picked(TableScreen.CHAT_FIELD));
    }
}
