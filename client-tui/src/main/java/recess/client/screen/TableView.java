package recess.client.screen;

import java.util.List;
import recess.client.app.LinkStatus;
import recess.client.app.State;
import recess.client.app.Table;
import recess.client.key.Input;
import recess.client.screen.TableScreen.Pane;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Lines;
import recess.client.widget.Panel;
import recess.client.widget.Rect;
import recess.common.Games;
import recess.common.text.Columns;

/** Draws a table in three widths: beside each other, beside each other but narrow, and below each other. */
record TableView(Table table, State state, TableScreen screen) {
    private static final int BORDER_ROWS = 2;
    private static final int MIN_INVITATION_ROWS = 9;

    /** Of few rows, none is given to a border. */
    private static final int MIN_ROWS_WITH_BORDER = 9;

    private static final int MIN_BOARD_ROWS = 4;

    /** With a border, two lines that were said, and the one where one types. */
    private static final int MIN_TALK_ROWS = 5;

    /** Who is listed, in the order of the list. */
    static List<String> names(Table table, State state) {
        return hasLanes(table) ? LanesPane.names(table, state) : PlayersPane.names(table);
    }

    private static boolean hasLanes(Table table) {
        return table.isRacing() || (table.room().isPresent() && table.result().isPresent());
    }

    void draw(Canvas canvas, Rect part) {
        ClockView.draw(canvas, part.top(1), table, state.now());
        Rect rest = part.below(1);
        if (table.room().isEmpty()) {
            drawBoard(canvas, rest);
            return;
        }
        int talk = talkRows(
                rest.height(), hasLanes(table) ? LanesPane.players(table).size() : 0);
        Rect upper = rest.above(talk);
        boolean wide = rest.width() >= 60;
        boolean hasPeople = wide || upper.height() >= 14 || table.isRacing();
        // What has no place beside the game takes its place while it has the keyboard.
        if (screen.enlarged() || (screen.has(Pane.PLAYERS) && !hasPeople)) {
            drawAlone(canvas, rest);
            return;
        }
        drawTalk(canvas, rest.bottom(talk));
        if (looksOn()) {
            drawRace(canvas, upper);
        } else if (wide) {
            int people = hasLanes(table) ? Math.max(28, rest.width() * 9 / 20) : rest.width() >= 100 ? 40 : 28;
            drawBoard(canvas, upper.left(upper.width() - people));
            drawPeople(canvas, upper.rightOf(upper.width() - people));
        } else if (hasPeople) {
            int people = upper.height() >= 14 ? Math.max(6, upper.height() - 12) : upper.height() - 4;
            drawBoard(canvas, upper.above(people));
            drawPeople(canvas, upper.bottom(people));
        } else {
            drawBoard(canvas, upper);
        }
    }

    /** Whether others race, and one sees no game: because one watches, or came in the middle of the round. */
    private boolean looksOn() {
        return table.isRacing() && table.view().isEmpty();
    }

    /** The race in place of a game; who waits is told for what. */
    private void drawRace(Canvas canvas, Rect part) {
        if (table.watching()) {
            drawPeople(canvas, part);
            return;
        }
        zone(canvas, part.top(1), Pane.GAME);
        String why = TableRules.whyNoMove(state).orElse("");
        canvas.put(part.x() + 1, part.y(), part.width() - 2, Columns.fit(why, part.width() - 2), Role.STRONG);
        drawPeople(canvas, part.below(1));
    }

    /** The part with the keyboard. */
    private void drawAlone(Canvas canvas, Rect part) {
        switch (screen.focus()) {
            case GAME -> {
                if (looksOn()) {
                    drawRace(canvas, part);
                } else {
                    drawBoard(canvas, part);
                }
            }
            case PLAYERS -> drawPeople(canvas, part);
            case TALK -> drawTalk(canvas, part);
        }
    }

    /** The talk gives way where not all lanes fit above it. */
    private static int talkRows(int rows, int lanes) {
        int usual = rows >= 30 ? 11 : rows >= 18 ? 7 : 2;
        return Math.clamp(rows - lanes - BORDER_ROWS, Math.min(usual, MIN_TALK_ROWS), usual);
    }

    private void drawPeople(Canvas canvas, Rect part) {
        boolean focused = screen.has(Pane.PLAYERS);
        zone(canvas, part, Pane.PLAYERS);
        // Who is ahead is found out once more only where somebody goes through the list, by keys or by the wheel.
        List<String> names =
                focused || !screen.players().equals(Chooser.begin()) ? names(table, state) : List.of();
        boolean lanes = hasLanes(table);
        String title = focused
                ? screen.players().position(lanes ? "race" : "players", names, names.size())
                : lanes ? LanesPane.title(table) : PlayersPane.title(table);
        Rect in = !lanes || part.height() >= MIN_ROWS_WITH_BORDER ? Panel.draw(canvas, part, title, focused) : part;
        Listed listed = new Listed(screen.players().index(names), focused, Pane.PLAYERS.number());
        if (lanes) {
            LanesPane.draw(canvas, in, table, state, listed);
        } else {
            PlayersPane.draw(canvas, in, table, state.world().name(), listed);
        }
    }

    private static void zone(Canvas canvas, Rect part, Pane pane) {
        canvas.pane(part, pane.number());
        canvas.zone(part, new Input.Picked(pane.number(), TableScreen.BESIDE_LINES));
    }

    /** The race, with a border where there is room for one. */
    static void drawLanes(Canvas canvas, Rect part, Table table, State state) {
        boolean bordered = part.height() >= MIN_ROWS_WITH_BORDER;
        Rect in = bordered ? Panel.draw(canvas, part, LanesPane.title(table), false) : part;
        LanesPane.draw(canvas, in, table, state, Listed.UNTOUCHED);
    }

    /** The board on which all play, and who plays on it. */
    static void drawShared(Canvas canvas, Rect part, Table table, State state) {
        boolean wide = part.width() >= 60;
        int wanted = LanesPane.players(table).size() + (part.height() >= 2 * MIN_ROWS_WITH_BORDER ? BORDER_ROWS : 0);
        // The board tells who plays, too.
        int lanes = wide || part.height() < wanted + MIN_BOARD_ROWS ? 0 : wanted;
        Rect board = wide ? part.left(part.width() * 11 / 20) : part.above(lanes);
        Rect in = board.height() >= MIN_ROWS_WITH_BORDER ? Panel.draw(canvas, board, table.game(), false) : board;
        BoardView.draw(canvas, in, table, state);
        drawLanes(canvas, wide ? part.rightOf(board.width()) : part.bottom(lanes), table, state);
    }

    private void drawBoard(Canvas canvas, Rect part) {
        boolean canMove = TableRules.whyNoMove(state).isEmpty();
        boolean isTyping = canMove && screen.has(Pane.GAME);
        boolean bordered = part.height() > MIN_TALK_ROWS || table.view().isEmpty();
        Rect in = bordered ? Panel.draw(canvas, part, table.game(), isTyping) : part;
        zone(canvas, part, Pane.GAME);
        if (table.result().isPresent()) {
            drawResult(canvas, in, table, state);
            return;
        }
        if (table.view().isEmpty()
                || (!canMove && table.clock().endsAt().isEmpty() && table.room().isPresent())) {
            drawWaiting(canvas, in, table, state);
            return;
        }
        drawGame(canvas, in.above(1), table, state);
        Rect row = in.bottom(1);
        if (table.watching()) {
            canvas.put(
                    row.x(), row.y(), row.width(), TableRules.whyNoMove(state).orElse(""), Role.DIM);
            return;
        }
        String label = "▸ ";
        int at = canvas.put(row.x(), row.y(), label, canMove ? Role.STRONG : Role.DIM);
        int field = Math.clamp(Games.moves(table.game()).maxChars() + 2, 4, Math.max(4, row.width() / 2));
        screen.move().draw(canvas, at, row.y(), field, isTyping);
        String prompt = canMove
                ? BoardView.prompt(table, state)
                : TableRules.whyNoMove(state).orElse("");
        canvas.put(at + field + 1, row.y(), row.x() + row.width() - at - field - 1, prompt, Role.DIM);
    }

    private static void drawResult(Canvas canvas, Rect in, Table table, State state) {
        Rect part = in;
        if (table.room().isEmpty()) {
            Rect row = in.bottom(1);
            canvas.put(row.x(), row.y(), row.width(), "a plays another, Esc goes back to the lobby", Role.TEXT);
            part = in.above(1);
        }
        Podium.draw(canvas, BoardView.drawEnding(canvas, part, table, state), table, state);
    }

    private static void drawGame(Canvas canvas, Rect part, Table table, State state) {
        canvas.clip(part);
        BoardView.draw(canvas, part, table, state);
        canvas.clip(canvas.all());
    }

    /** One's own game, or how it ended, without a place to type. */
    static void drawPlay(Canvas canvas, Rect part, Table table, State state) {
        Rect in = Panel.draw(canvas, part, table.game(), false);
        if (table.result().isPresent()) {
            Podium.draw(canvas, BoardView.drawEnding(canvas, in, table, state), table, state);
        } else {
            drawGame(canvas, in, table, state);
        }
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

    private void drawTalk(Canvas canvas, Rect part) {
        boolean talking = screen.has(Pane.TALK);
        boolean bordered = part.height() >= 5;
        zone(canvas, part, Pane.TALK);
        Rect in = bordered ? Panel.draw(canvas, part, "talk and events", talking) : part;
        EventPane.draw(canvas, in.above(1), state.world().log(), state.world().name(), screen.back());
        Rect row = in.bottom(1);
        int at = canvas.put(row.x(), row.y(), talking ? "▸ say " : "  say ", Role.DIM);
        screen.chat().draw(canvas, at, row.y(), row.x() + row.width() - at, talking);
    }
}
