package recess.client.widget;

import recess.client.theme.Role;
import recess.common.text.Columns;

/** A part with a border and a name. Where the border would leave no room, the part goes without. */
public final class Panel {
    private Panel() {}

    /**
     * Draws the border.
     *
     * @param focused whether what is in it has the keyboard; its border is thick then, so that colour is not needed
     * @return the part inside
     */
    public static Rect draw(Canvas canvas, Rect part, String title, boolean focused) {
        if (part.height() < 3 || part.width() < 4) {
            return part;
        }
        Role role = focused ? Role.FOCUS : Role.BORDER;
        String across = focused ? "━" : "─";
        String down = focused ? "┃" : "│";
        int right = part.x() + part.width() - 1;
        int bottom = part.y() + part.height() - 1;
        canvas.put(part.x() + 1, part.y(), part.width() - 2, across.repeat(part.width() - 2), role);
        canvas.put(part.x() + 1, bottom, part.width() - 2, across.repeat(part.width() - 2), role);
        for (int y = part.y() + 1; y < bottom; y++) {
            canvas.put(part.x(), y, down, role);
            canvas.put(right, y, 1, down, role);
        }
        canvas.put(part.x(), part.y(), focused ? "┏" : "┌", role);
        canvas.put(right, part.y(), 1, focused ? "┓" : "┐", role);
        canvas.put(part.x(), bottom, focused ? "┗" : "└", role);
        canvas.put(right, bottom, 1, focused ? "┛" : "┘", role);
        if (!title.isEmpty()) {
            canvas.put(
                    part.x() + 2,
                    part.y(),
                    part.width() - 4,
                    " " + Columns.fit(title, part.width() - 6) + " ",
                    Role.TITLE);
        }
        return part.inside();
    }

    /** Empties the part first, lets no click through and takes the cursor: for what lies on top of something else. */
    public static Rect dialog(Canvas canvas, Rect part, String title) {
        canvas.cover();
        canvas.clear(part);
        return draw(canvas, part, title, true);
    }
}
