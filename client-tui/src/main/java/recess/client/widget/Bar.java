package recess.client.widget;

import recess.client.theme.Role;

/** How much of something is done. */
public final class Bar {
    private Bar() {}

    /**
     * Draws a bar into one row.
     *
     * @param done of {@code all}; more counts as all
     * @param all 0 draws an empty bar
     */
    public static void draw(Canvas canvas, int x, int y, int columns, long done, long all) {
        int full = all <= 0 ? 0 : (int) Math.min(columns, columns * done / all);
        canvas.put(x, y, full, "█".repeat(full), Role.FULL);
        canvas.put(x + full, y, columns - full, "░".repeat(columns - full), Role.EMPTY);
    }
}
