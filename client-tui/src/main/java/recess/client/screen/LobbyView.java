package recess.client.screen;

import java.util.List;
import recess.client.app.State;
import recess.client.key.Input;
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
    void draw(Canvas canvas, Rect part) {
        int eventRows = part.height() >= 30 ? 10 : part.height() >= 18 ? 6 : 0;
        Rect upper = part.above(eventRows);
        if (part.width() >= 60) {
            int people = part.width() >= 100 ? 30 : 22;
            drawRooms(canvas, upper.left(part.width() - people));
            drawPeople(canvas, upper.rightOf(part.width() - people));
        } else {
            drawRooms(canvas, upper);
        }
        if (eventRows > 0) {
            Rect events = Panel.draw(canvas, part.bottom(eventRows), "what has happened", false);
            canvas.pane(part.bottom(eventRows), LobbyScreen.EVENTS_PANE);
            if (state.world().log().isEmpty()) {
                canvas.put(events.x(), events.y(), events.width(), "Nothing yet.", Role.DIM);
            }
            EventPane.draw(canvas, events, state.world().log(), state.world().name(), screen.back());
        }
    }

    private void drawRooms(Canvas canvas, Rect part) {
        List<RoomInfo> rooms = screen.rooms(state);
        Rect in = Panel.draw(canvas, part, "rooms", !screen.filtering());
        if (screen.filtering() || !screen.filter().isEmpty()) {
            canvas.put(in.x(), in.y(), "filter", Role.TITLE);
            screen.filter().draw(canvas, in.x() + 7, in.y(), in.width() - 7, screen.filtering());
            in = in.below(1);
        }
        in = drawNotice(canvas, in);
        if (rooms.isEmpty() && !state.world().lobby().listed()) {
            canvas.put(in.x(), in.y(), in.width(), "Asking for rooms ...", Role.DIM);
            return;
        }
        if (rooms.isEmpty()) {
            String why = !state.world().lobby().rooms().isEmpty()
                    ? "No room fits '" + screen.filter().text() + "'. Esc shows all "
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
        canvas.put(
                in.x(),
                in.y(),
                in.width(),
                columns(wide, code, "  code", "game", "how", "round", "players", "host"),
                Role.TITLE);
        Rect list = in.below(1);
        int at = screen.index(rooms);
        int first = Lines.first(at, rooms.size(), list.height());
        for (int i = first; i < Math.min(rooms.size(), first + list.height()); i++) {
            RoomInfo room = rooms.get(i);
            Rect row = new Rect(list.x(), list.y() + i - first, list.width(), 1);
            boolean here = i == at;
            Role role = here ? (screen.filtering() ? Role.CHOSEN : Role.SELECTED) : Role.TEXT;
            canvas.fill(row, " ", role);
            String line = columns(
                    wide,
                    code,
                    (here ? "▸ " : "  ") + room.code(),
                    room.game(),
                    room.mode() == Mode.RACE ? "race" : "golf",
                    stage(room),
                    room.players() + "/" + room.capacity(),
                    room.host());
            canvas.put(row.x(), row.y(), row.width(), line, role);
            canvas.zone(row, new Input.Picked(i));
        }
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
            String code,
            String game,
            String mode,
            String stage,
            String players,
            String host) {
        int gap = wide || codeColumn <= 11 ? 1 : 0;
        String narrow = Columns.pad(code, codeColumn)
                + Columns.pad(game, 8 + gap)
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
        List<Person> people = state.world().lobby().people();
        Rect in = Panel.draw(canvas, part, people.isEmpty() ? "people" : people.size() + " here", false);
        canvas.pane(part, LobbyScreen.PEOPLE_PANE);
        for (int i = 0; i < Math.min(people.size(), in.height()); i++) {
            Person person = people.get(i);
            boolean self = person.name().equals(state.world().name());
            String text = (self ? "▸ " : "  ") + person.name() + (self ? " (you)" : "");
            boolean last = i == in.height() - 1 && people.size() > in.height();
            canvas.put(
                    in.x(),
                    in.y() + i,
                    in.width(),
                    last ? "  and " + (people.size() - i) + " more" : Columns.fit(text, in.width()),
                    self ? Role.SELF : Role.TEXT);
        }
    }
}
