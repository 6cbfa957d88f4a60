package recess.client.screen;

import java.util.ArrayList;
import java.util.List;
import recess.client.widget.Canvas;

/** A canvas as text, and its roles as letters. */
final class Pictures {
    private Pictures() {}

    /** A line for each row, without the blanks at its end. */
    static List<String> text(Canvas canvas) {
        List<String> lines = new ArrayList<>();
        for (int y = 0; y < canvas.height(); y++) {
            StringBuilder line = new StringBuilder();
            for (int x = 0; x < canvas.width(); x++) {
                line.append(canvas.glyph(x, y));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** A letter for each cell; blanks with the role of plain text at the end are left out. */
    static List<String> roles(Canvas canvas) {
        List<String> lines = new ArrayList<>();
        for (int y = 0; y < canvas.height(); y++) {
            StringBuilder line = new StringBuilder();
            for (int x = 0; x < canvas.width(); x++) {
                line.append(canvas.role(x, y).letter());
            }
            lines.add(line.toString().replaceFirst("\\.+$", ""));
        }
        return lines;
    }
}
