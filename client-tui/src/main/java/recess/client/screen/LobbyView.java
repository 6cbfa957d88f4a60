package recess.client.screen;

import java.util.List;
import recess.client.app.State;
import recess.client.key.Input;
import recess.client.screen.LobbyScreen.Pane;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Lines;
import recess.client.widget.Panel;
import recess.client.widget.Rect;
import recess.common.message.LobbyRequest;
import recess.common.message.Mode;
import recess.common.message.Person;
import recess.common.message.RoomInfo;
import recess.common.text.Columns;

/** Draws the lobby: rooms, people beside them where there is room, and below what has happened. */
record LobbyView(LobbyScreen screen, State state) {
    private static final int GAME_COLUMNS = 8;

    void draw(Canvas canvas, Rect part) {
        boolean hasPeople = part.width() >= 60;
        int eventRows = part.height() >= 30 ? 10 : part.height() >= 18 ? 6 : 0;
        // What has no place beside the rooms takes theirs while it has the keyboard.
        boolean alone = screen.enlarged()
                || (screen.focus() == Pane.PEOPLE && !hasPeople)
                || (screen.focus() == Pane.EVENTS && eventRows == 0);
        if (alone) {
            draw(canvas, part, screen.focus());
            return;
        }
        Rect upper = part.above(eventRows);
        int people = !hasPeople ? 0 : part.width() >= 100 ? 30 : 22;
        draw(canvas, upper.left(part.width() - people), Pane.ROOMS);
        if (hasPeople) {
            draw(canvas, upper.rightOf(part.width() - people), Pane.PEOPLE);
        }
        if (eventRows > 0) {
            draw(canvas, part.bottom(eventRows), Pane.EVENTS);
        }
    }

    private void draw(Canvas canvas, Rect part, Pane pane) {
        canvas.pane(part, pane.number());
        canvas.zone(part, new Input.Picked(pane.number(), LobbyScreen.BESIDE_LINES));
        switch (pane) {
            case ROOMS -> drawRooms(canvas, part);
            case PEOPLE -> drawPeople(canvas, part);
            case EVENTS -> drawEvents(canvas, part);
        }
    }

    private void drawEvents(Canvas canvas, Rect part) {
        Rect in = Panel.draw(canvas, part, "what has happened", screen.focus() == Pane.EVENTS);
        if (state.world().log().isEmpty()) {
            canvas.put(in.x(), in.y(), in.width(), "Nothing yet.", Role.DIM);
        }
        EventPane.draw(canvas, in, state.world().log(), state.world().name(), screen.back());
    }

    private void drawRooms(Canvas canvas, Rect part) {
        List<RoomInfo> rooms = screen.rooms(state);
        Chooser chooser = screen.rooms();
        List<String> codes = rooms.stream().map(RoomInfo::code).toList();
        boolean focused = screen.focus() == Pane.ROOMS && !chooser.filtering();
        String order = screen.order().label();
        String title =
                chooser.position("rooms", codes, state.world().lobby().rooms().size())
                        + (order.isEmpty() ? "" : ", " + order);
        Rect in = drawFilter(canvas, Panel.draw(canvas, part, title, focused), chooser, Pane.ROOMS);
        in = drawNotice(canvas, in);
        if (rooms.isEmpty() && !state.world().lobby().listed()) {
            canvas.put(in.x(), in.y(), in.width(), "Asking for rooms ...", Role.DIM);
            return;
        }
        if (rooms.isEmpty()) {
            String why = !state.world().lobby().rooms().isEmpty()
                    ? "No room fits '" + chooser.filter().text() + "'. Esc shows all "
                            + state.world().lobby().rooms().size() + "."
                    : "No rooms yet. Press n to open one, or a to play alone.";
            List<String> lines = Lines.wrap(why, in.width());
            for (int i = 0; i < Math.min(lines.size(), in.height()); i++) {
                canvas.put(in.x(), in.y() + i, in.width(), lines.get(i), Role.DIM);
            }
            return;
        }
        boolean wide = in.width() >= 56;
        int code = codeColumn(rooms);
        int game = Math.max(
                GAME_COLUMNS,
                rooms.stream().mapToInt(room -> Columns.of(room.game())).max().orElse(0));
        canvas.put(
                in.x(),
                in.y(),
                in.width(),
                columns(wide, code, game, "  code", "game", "how", "round", "players", "host"),
                Role.TITLE);
        Rect list = in.below(1);
        int at = chooser.index(codes);
        int first = Lines.first(at, rooms.size(), list.height());
        for (int i = first; i < Math.min(rooms.size(), first + list.height()); i++) {
            RoomInfo room = rooms.get(i);
            Rect row = new Rect(list.x(), list.y() + i - first, list.width(), 1);
            boolean here = i == at;
            String line = columns(
                    wide,
                    code,
                    game,
                    (here ? "▸ " : "  ") + room.code(),
                    room.game(),
                    room.mode() == Mode.RACE ? "race" : "golf",
                    stage(room),
                    room.players() + "/" + room.capacity(),
                    (room.host() + "  " + room.rulesInWords()).strip());
            drawLine(canvas, row, line, here ? (focused ? Role.SELECTED : Role.CHOSEN) : Role.TEXT);
            canvas.zone(row, new Input.Picked(Pane.ROOMS.number(), i));
        }
    }

    private static void drawLine(Canvas canvas, Rect row, String text, Role role) {
        canvas.fill(row, " ", role);
        canvas.put(row.x(), row.y(), row.width(), text, role);
    }

    /** The filter where there is one, and the part below it. */
    private static Rect drawFilter(Canvas canvas, Rect part, Chooser chooser, Pane pane) {
        if (!chooser.isNarrowed()) {
            return part;
        }
        canvas.put(part.x(), part.y(), "filter", Role.TITLE);
        chooser.filter().draw(canvas, part.x() + 7, part.y(), part.width() - 7, chooser.filtering());
        canvas.zone(part.top(1), new Input.Picked(pane.number(), LobbyScreen.FILTER));
        return part.below(1);
    }

    /** The mark, the longest code and a blank: codes have four letters, but a teacher may name a room as long as it fits. */
    private static int codeColumn(List<RoomInfo> rooms) {
        int longest = rooms.stream().mapToInt(r -> Columns.of(r.code())).max().orElse(0);
        return Math.clamp(3L + longest, 7, 15);
    }

    /** What one has lost, until it is read; and what one waits for. */
    private Rect drawNotice(Canvas canvas, Rect part) {
        String lost = state.world().recovery().lost();
        String notice = state.world()
                .pending()
                .entering()
                .map(LobbyView::waiting)
                .orElse(lost.isEmpty() ? "" : lost + " (Esc: noted)");
        if (notice.isEmpty()) {
            return part;
        }
        List<String> lines = Lines.wrap(notice, part.width());
        int rows = Math.min(lines.size(), part.height());
        for (int i = 0; i < rows; i++) {
            canvas.put(part.x(), part.y() + i, part.width(), lines.get(i), Role.WARN);
        }
        return part.below(rows);
    }

    private static String waiting(LobbyRequest request) {
        String what = switch (request) {
            case LobbyRequest.JoinRoom(String code) -> "joining room " + code;
            case LobbyRequest.WatchRoom(String code) -> "going to watch room " + code;
            case LobbyRequest.CreateRoom _ -> "opening a room";
            default -> "beginning the game";
        };
        return Frame.sentence(what).replace(".", " ... Esc stops waiting.");
    }

    /** In a narrow list what a long code takes is taken from the gaps of the others. */
    private static String columns(
            boolean wide,
            int codeColumn,
            int gameColumn,
            String code,
            String game,
            String mode,
            String stage,
            String players,
            String host) {
        int gap = wide || codeColumn <= 11 ? 1 : 0;
        String narrow = Columns.pad(code, codeColumn)
                + Columns.pad(game, gameColumn + gap)
                + Columns.pad(stage, 8 + 2 * gap)
                + Columns.pad(players, 8);
        return wide ? narrow + Columns.pad(mode, 6) + host : narrow;
    }

    private static String stage(RoomInfo room) {
        return switch (room.state()) {
            case WAITING -> "waiting";
            case OVER -> "over";
            case RUNNING, BETWEEN, UNKNOWN -> room.round() + " of " + room.rounds();
        };
    }

    private void drawPeople(Canvas canvas, Rect part) {
        List<Person> people = screen.people(state);
        Chooser chooser = screen.people();
        boolean focused = screen.focus() == Pane.PEOPLE && !chooser.filtering();
        List<String> names = people.stream().map(Person::name).toList();
        int all = state.world().lobby().people().size();
        String here = all == 0 ? "people" : all + " here";
        String title = screen.focus() == Pane.PEOPLE
                ? chooser.position(chooser.isNarrowed() ? "" : "people", names, all)
                        .strip()
                : here;
        Rect in = drawFilter(canvas, Panel.draw(canvas, part, title, focused), chooser, Pane.PEOPLE);
        int at = screen.focus() == Pane.PEOPLE ? chooser.index(names) : -1;
        int first = Lines.first(chooser.index(names), people.size(), in.height());
        for (int i = first; i < Math.min(people.size(), first + in.height()); i++) {
            boolean self = names.get(i).equals(state.world().name());
            boolean last = i == first + in.height() - 1 && i < people.size() - 1;
            String text = (self || i == at ? "▸ " : "  ") + names.get(i) + (self ? " (you)" : "");
            Rect row = new Rect(in.x(), in.y() + i - first, in.width(), 1);
            Role role = i == at ? (focused ? Role.SELECTED : Role.CHOSEN) : self ? Role.SELF : Role.TEXT;
            String more = "  and " + (people.size() - i) + " more";
            drawLine(canvas, row, last && i != at ? more : Columns.fit(text, in.width()), role);
            canvas.zone(row, new Input.Picked(Pane.PEOPLE.number(), i));
        }
    }
}
