package recess.client.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import recess.client.app.State;
import recess.client.app.Table;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;
import recess.common.Games;
import recess.common.game.GameBoard;
import recess.common.game.Line;
import recess.common.message.Facts;
import recess.common.message.Person;
import recess.common.text.Columns;

/** A race in lanes: a line for each player, the one who is ahead on top, and one's own always in sight. */
final class LanesPane {
    /** With a column of words about the moves. */
    private static final int WIDE = 60;

    private static final int WORDS_COLUMNS = 18;
    private static final int SCORE_COLUMNS = 4;

    /** Where not all lanes fit below each other, they stand beside each other, each at least so wide. */
    private static final int MIN_COLUMNS = 48;

    private LanesPane() {}

    /** What the pane is called. */
    static String title(Table table) {
        return "race · " + PlayersPane.title(table);
    }

    /** Everybody who does not only watch, in the order in which they came. */
    static List<Person> players(Table table) {
        return table.people().stream()
                .filter(person -> person.role() != Person.Role.SPECTATOR)
                .toList();
    }

    /** How many rows all lanes take, with a border. */
    static int rows(Table table, int columns) {
        return Math.ceilDiv(players(table).size(), Math.max(1, columns / MIN_COLUMNS)) + 2;
    }

    /** Whose lanes there are, the one who is ahead first. */
    static List<String> names(Table table, State state) {
        return lanes(table, state).stream().map(lane -> lane.person().name()).toList();
    }

    /** Draws as many lanes as there is room for, and says how many there are besides. */
    static void draw(Canvas canvas, Rect part, Table table, State state, Listed listed) {
        List<Lane> lanes = lanes(table, state);
        if (part.height() == 0 || lanes.isEmpty()) {
            return;
        }
        int sides = Math.clamp(Math.ceilDiv(lanes.size(), part.height()), 1, Math.max(1, part.width() / MIN_COLUMNS));
        int room = sides * part.height();
        int first = listed.first(lanes.size(), room);
        int left = lanes.size() - first;
        int shown = left <= room ? left : room - 1;
        int own = lanes.stream().map(Lane::isSelf).toList().indexOf(true);
        int width = part.width() / sides;
        for (int i = 0; i < shown; i++) {
            // Where not all fit, the last lane is one's own at the latest; but who goes through the list sees the list.
            boolean isOwn = i == shown - 1 && own >= first + shown && !listed.focused();
            int number = isOwn ? own : first + i;
            Rect row = new Rect(
                    part.x() + i / part.height() * width, part.y() + i % part.height(), width - (sides > 1 ? 2 : 0), 1);
            lanes.get(number).draw(canvas, row, Games.board(table.game()), table, state);
            listed.mark(canvas, row, 2 + Lane.nameColumns(row), number);
        }
        if (shown < left) {
            canvas.put(
                    part.x() + (sides - 1) * width + 2,
                    part.y() + part.height() - 1,
                    width - 2,
                    "+" + (left - shown) + " more",
                    Role.DIM);
        }
    }

    private static List<Lane> lanes(Table table, State state) {
        GameBoard board = Games.board(table.game());
        String self = state.world().name();
        List<Lane> lanes = new ArrayList<>();
        for (Person person : players(table)) {
            boolean isSelf = person.name().equals(self);
            boolean plays = isSelf && table.view().isPresent();
            List<Facts> trail = table.trails().getOrDefault(person.name(), List.of());
            Facts now =
                    plays ? BoardView.position(table, state).facts() : trail.isEmpty() ? Facts.NONE : trail.getLast();
            boolean begun = plays || !trail.isEmpty();
            lanes.add(new Lane(person, isSelf, plays, trail, now, begun, begun ? board.lead(now) : Integer.MIN_VALUE));
        }
        lanes.sort(Comparator.comparingInt((Lane lane) -> lane.lead).reversed());
        return lanes;
    }

    /**
     * A player's line.
     *
     * @param plays whether one's own board is known, from which more can be drawn
     * @param trail what is told of it, where it is not
     * @param now how it stands
     * @param begun whether anything is known of it
     */
    private record Lane(
            Person person, boolean isSelf, boolean plays, List<Facts> trail, Facts now, boolean begun, int lead) {
        static int nameColumns(Rect row) {
            return row.width() >= WIDE ? 18 : row.width() >= 48 ? 15 : row.width() >= 32 ? 12 : 9;
        }

        void draw(Canvas canvas, Rect row, GameBoard board, Table table, State state) {
            boolean wide = row.width() >= WIDE;
            int name = nameColumns(row);
            String mark = isSelf ? "▸ " : person.connected() ? "  " : "○ ";
            canvas.put(
                    row.x(),
                    row.y(),
                    mark + Columns.fit(person.name(), name),
                    isSelf ? Role.SELF : person.connected() ? Role.TEXT : Role.DIM);
            int x = row.x() + 2 + name + 1;
            int end = row.x() + row.width() - SCORE_COLUMNS;
            int words = wide ? end - WORDS_COLUMNS : end;
            Rect lane = new Rect(x, row.y(), words - x - (wide ? 1 : 0), 1);
            Line line = plays
                    ? board.ownLane(BoardView.position(table, state), lane.width())
                    : board.lane(trail, lane.width());
            BoardView.draw(canvas, lane, List.of(line));
            if (wide && begun) {
                canvas.put(words, row.y(), WORDS_COLUMNS, board.progress(now), Role.DIM);
            }
            canvas.put(end, row.y(), Columns.padLeft("" + person.score(), SCORE_COLUMNS), Role.STRONG);
        }
    }
}
