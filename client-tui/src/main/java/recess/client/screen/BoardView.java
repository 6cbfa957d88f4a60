package recess.client.screen;

import java.util.List;
import recess.client.app.State;
import recess.client.app.Table;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Lines;
import recess.client.widget.Rect;
import recess.common.Games;
import recess.common.game.GameBoard;
import recess.common.game.Line;
import recess.common.game.Position;
import recess.common.game.Tone;

/** Draws the board of whatever game it is. */
final class BoardView {
    private BoardView() {}

    /** What is known of one's own game. */
    static Position position(Table table, State state) {
        return new Position(
                table.view(),
                table.recap(),
                table.moves(),
                state.world().pending().moves());
    }

    /** What to type now, in a few words. */
    static String prompt(Table table, State state) {
        return Games.board(table.game()).prompt(position(table, state));
    }

    /** Draws one's own game. */
    static void draw(Canvas canvas, Rect part, Table table, State state) {
        draw(canvas, part, Games.board(table.game()).draw(position(table, state), part.width(), part.height()));
    }

    /** Draws what one's own game has come to, and returns the part that is left for how it went for all. */
    static Rect drawEnding(Canvas canvas, Rect part, Table table, State state) {
        GameBoard.Ending ending = Games.board(table.game()).ending(position(table, state), part.width(), part.height());
        draw(canvas, part, ending.above());
        Rect rest = part.below(ending.above().size());
        draw(canvas, rest, ending.beside());
        return rest.rightOf(
                ending.beside().stream().mapToInt(Line::columns).max().orElse(0));
    }

    /** Draws lines of a game. */
    static void draw(Canvas canvas, Rect part, List<Line> lines) {
        int y = part.y();
        for (Line line : lines) {
            for (Line shown : wrapped(line, part.width())) {
                if (y >= part.y() + part.height()) {
                    return;
                }
                int x = part.x();
                for (Line.Run run : shown.runs()) {
                    x = canvas.put(x, y, part.x() + part.width() - x, run.text(), role(run.tone()));
                }
                y++;
            }
        }
    }

    /** A sentence that is too long goes on in the next line; what has several pieces is cut off. */
    private static List<Line> wrapped(Line line, int columns) {
        if (line.runs().size() != 1) {
            return List.of(line);
        }
        Line.Run run = line.runs().getFirst();
        return Lines.wrap(run.text(), columns).stream()
                .map(text -> Line.of(text, run.tone()))
                .toList();
    }

    private static Role role(Tone tone) {
        return switch (tone) {
            case TEXT -> Role.TEXT;
            case DIM -> Role.DIM;
            case STRONG -> Role.STRONG;
            case GOOD -> Role.GOOD;
            case WARN -> Role.WARN;
            case BAD -> Role.BAD;
            case FULL -> Role.FULL;
            case EMPTY -> Role.EMPTY;
            case OFF -> Role.DISABLED;
        };
    }
}
