package recess.client.screen;

import recess.client.key.Input;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Lines;
import recess.client.widget.Rect;

/**
 * How a list of players is looked at.
 *
 * @param chosen which line is in sight in any case, from 0
 * @param focused whether the list has the keyboard: then that line is marked
 * @param pane the number of the list's part of the screen
 */
record Listed(int chosen, boolean focused, int pane) {
    /** From the top, by nobody. */
    static final Listed UNTOUCHED = new Listed(0, false, Canvas.NO_PANE);

    /** The first line to show of so many. */
    int first(int count, int rows) {
        return Lines.first(chosen, count, rows);
    }

    /** Marks the name in line {@code number}, and takes clicks on the line. */
    void mark(Canvas canvas, Rect row, int columns, int number) {
        if (focused && number == chosen) {
            canvas.paint(new Rect(row.x(), row.y(), columns, 1), Role.SELECTED);
        }
        if (pane != Canvas.NO_PANE) {
            canvas.zone(row, new Input.Picked(pane, number));
        }
    }
}
