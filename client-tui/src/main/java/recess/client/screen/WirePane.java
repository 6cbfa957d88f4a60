package recess.client.screen;

import java.time.ZoneOffset;
import java.util.Set;
import recess.client.app.State;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Panel;
import recess.client.widget.Rect;

/** The latest messages on the wire, beside whatever else is shown: the keyboard stays there. */
final class WirePane {
    private static final int MIN_ROWS = 18;
    private static final int MIN_COLUMNS = 120;

    private WirePane() {}

    /** Whether there is room for it beside a screen. */
    static boolean fits(Rect body) {
        return body.height() >= MIN_ROWS || body.width() >= MIN_COLUMNS;
    }

    /** The part of the body that is left for the screens; all of it where the pane has no room. */
    static Rect besides(Rect body) {
        if (!fits(body)) {
            return body;
        }
        return body.width() >= MIN_COLUMNS ? body.left(body.width() - columns(body)) : body.above(body.height() / 3);
    }

    private static int columns(Rect body) {
        return Math.max(40, body.width() * 2 / 5);
    }

    /** Draws it into its part of the body. */
    static void draw(Canvas canvas, Rect body, State state) {
        Rect part = body.width() >= MIN_COLUMNS
                ? body.rightOf(body.width() - columns(body))
                : body.bottom(body.height() / 3);
        Rect in = Panel.draw(canvas, part, "wire, F12: all of it, pings too", false);
        WireRows rows = WireRows.of(
                state.world().connection().wire().latest(in.height()),
                WireFormat.LITERAL,
                Chooser.begin(),
                Set.of(),
                ZoneOffset.UTC,
                in.width(),
                state.now());
        int count = rows.all().size();
        int first = Math.max(0, count - in.height());
        for (int i = first; i < count; i++) {
            Rect row = new Rect(in.x(), in.y() + i - first, in.width(), 1);
            rows.draw(canvas, row, rows.all().get(i), false);
        }
        if (count == 0) {
            canvas.put(in.x(), in.y(), in.width(), "Nothing has crossed the wire yet.", Role.DIM);
        }
        canvas.pane(part, Canvas.NO_PANE);
        canvas.zone(part, new Input.Pressed(Key.of(Key.Name.F12)));
    }
}
