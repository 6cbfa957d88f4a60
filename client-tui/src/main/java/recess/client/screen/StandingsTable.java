package recess.client.screen;

import java.util.List;
import recess.client.app.Verdict;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;
import recess.common.message.Standing;
import recess.common.text.Columns;

/** How everybody stands after a round, or after all: a line each. */
final class StandingsTable {
    private static final int MIN_ROWS_WITH_HEAD = 3;

    private StandingsTable() {}

    static void draw(Canvas canvas, Rect part, List<Standing> standings, int untold, boolean last, String self) {
        boolean wide = part.width() >= 44;
        int name = Math.clamp(part.width() - (wide ? 32 : 22), 8, 22);
        // Moves and time are those of one round, and say nothing about a match.
        String head = Columns.pad("", 4)
                + Columns.pad("player", name)
                + (last ? "" : Columns.padLeft("moves", 7) + (wide ? Columns.padLeft("time", 9) : ""))
                + Columns.padLeft("score", 7);
        // In a few rows, who it is comes before what the columns are.
        boolean headed = part.height() >= MIN_ROWS_WITH_HEAD;
        Rect list = part.below(headed ? 1 : 0);
        if (headed) {
            canvas.put(part.x(), part.y(), part.width(), head, Role.TITLE);
        }
        int room = list.height();
        boolean cut = standings.size() + (untold > 0 ? 1 : 0) > room;
        int rows = Math.min(standings.size(), Math.max(0, cut ? room - 1 : room));
        int own = indexOf(self, standings);
        for (int row = 0; row < rows; row++) {
            // Where not all fit, the last line is one's own at the latest.
            int i = row == rows - 1 && own >= rows ? own : row;
            Standing s = standings.get(i);
            int at = Verdict.place(s, last);
            String place = at == 0 ? "-" : at + ".";
            String gain = s.points() > 0 && !last ? " +" + s.points() : "";
            String line = Columns.pad(place, 4)
                    + Columns.pad(s.player(), name)
                    + (last ? "" : Columns.padLeft("" + s.moves(), 7))
                    + (wide && !last ? Columns.padLeft(s.moves() == 0 ? "" : time(s.millis()), 9) : "")
                    + Columns.padLeft("" + s.score(), 7)
                    + gain;
            Role role = s.player().equals(self) ? Role.SELF : Role.TEXT;
            canvas.put(part.x(), list.y() + row, part.width(), line, role);
        }
        if (cut && room > 0) {
            String more = "and " + (standings.size() - rows + untold) + " more";
            canvas.put(part.x() + 4, list.y() + rows, part.width() - 4, more, Role.DIM);
        }
    }

    /** Where somebody stands in the list, from 0; -1 where not at all. */
    private static int indexOf(String player, List<Standing> standings) {
        return standings.stream().map(Standing::player).toList().indexOf(player);
    }

    /** Tenths of seconds, in whatever country. */
    private static String time(long millis) {
        return millis / 1000 + "." + millis % 1000 / 100 + " s";
    }
}
