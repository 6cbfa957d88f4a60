package recess.client.screen;

import java.util.List;
import recess.client.app.Verdict;
import recess.client.theme.Role;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;
import recess.common.message.Standing;
import recess.common.text.Columns;

/** The steps of a podium. */
final class PodiumSteps {
    static final int MIN_COLUMNS = 36;

    /** How high the first step is where there is room. */
    private static final int TALL = 4;

    private PodiumSteps() {}

    /**
     * Draws the first three: the second, the first, the third. Who shares a place stands as high as the other.
     *
     * @return how many rows it takes; 0 where there are too few
     */
    static int draw(Canvas canvas, Rect part, List<Standing> standings, boolean last, int frame) {
        int highest = part.height() >= TALL + 1 + 3 ? TALL : TALL - 1;
        int gap = highest == TALL ? 3 : 0;
        if (part.height() < highest + 1 + gap) {
            return 0;
        }
        int step = Math.min(16, part.width() / 3 - 1);
        int[] columns = {1, 0, 2};
        int left = part.x() + (part.width() - 3 * step) / 2;
        int floor = part.y() + gap + highest;
        for (int i = 0; i < columns.length; i++) {
            int at = columns[i];
            int place = at < standings.size() ? Verdict.place(standings.get(at), last) : 0;
            if (place == 0) {
                continue;
            }
            int height = Motion.risen(highest + 1 - place, place, frame);
            if (height == 0) {
                continue;
            }
            int x = left + i * step;
            for (int row = 0; row < height; row++) {
                canvas.put(x, floor - row, step - 1, "▒".repeat(step - 1), place == 1 ? Role.FULL : Role.EMPTY);
            }
            canvas.put(x + (step - 2) / 2, floor - height + 1, " " + place + " ", Role.STRONG);
            String name = Columns.fit(standings.get(at).player(), step - 1);
            int indent = (step - 1 - Columns.of(name)) / 2;
            canvas.put(x + indent, floor - height, name, Role.STRONG);
        }
        return gap + highest + 1;
    }
}
