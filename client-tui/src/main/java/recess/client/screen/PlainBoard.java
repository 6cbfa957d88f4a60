package recess.client.screen;

import java.util.Map;
import recess.client.app.State;
import recess.client.app.Table;
import recess.client.key.Key;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Lines;
import recess.client.widget.Rect;
import recess.common.message.Facts;
import recess.common.message.GameView;

/** Any game: what the server says of it, in its own words. */
record PlainBoard(String game) implements Board {
    @Override
    public String prompt(Table table) {
        return "your move";
    }

    @Override
    public boolean takes(Key key) {
        return key.writes();
    }

    @Override
    public int maxMoveChars() {
        return 200;
    }

    @Override
    public void draw(Canvas canvas, Rect part, Table table, State state) {
        int y = part.y();
        if (table.view().isPresent()) {
            GameView view = table.view().get();
            for (String line : Lines.wrap(view.text(), part.width())) {
                canvas.put(part.x(), y++, part.width(), line, Role.STRONG);
            }
            y++;
            for (Map.Entry<String, Object> fact : view.facts().values().entrySet()) {
                if (y < part.y() + part.height()) {
                    int at = canvas.put(part.x(), y, part.width(), fact.getKey() + "  ", Role.DIM);
                    canvas.put(
                            Math.max(at, part.x() + 14),
                            y++,
                            part.x() + part.width() - at,
                            "" + fact.getValue(),
                            Role.TEXT);
                }
            }
        }
        y++;
        int room = part.y() + part.height() - y;
        int first = Math.max(0, table.moves().size() - room);
        for (int i = first; i < table.moves().size(); i++) {
            String line = (i + 1) + ". " + table.moves().get(i).text();
            canvas.put(part.x(), y + i - first, part.width(), line, Role.TEXT);
        }
    }

    @Override
    public String progress(Facts facts) {
        int moves = Board.number(facts, "moves");
        return moves == 1 ? "1 move" : moves + " moves";
    }
}
