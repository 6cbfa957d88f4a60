package recess.client.widget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import recess.client.theme.Role;

/** Letters and digits of full blocks, to be read from the last row of a classroom. What has no picture here is left out. */
public final class BlockLetters {
    /** How many dots a letter is high, and wide. */
    private static final int DOTS = 5;

    private static final String[] LETTERS = {
        "A", " ### ", "#   #", "#####", "#   #", "#   #",
        "B", "#### ", "#   #", "#### ", "#   #", "#### ",
        "C", " ####", "#    ", "#    ", "#    ", " ####",
        "D", "#### ", "#   #", "#   #", "#   #", "#### ",
        "E", "#####", "#    ", "#### ", "#    ", "#####",
        "F", "#####", "#    ", "#### ", "#    ", "#    ",
        "G", " ####", "#    ", "#  ##", "#   #", " ####",
        "H", "#   #", "#   #", "#####", "#   #", "#   #",
        "I", "#####", "  #  ", "  #  ", "  #  ", "#####",
        "J", "  ###", "    #", "    #", "#   #", " ### ",
        "K", "#   #", "#  # ", "###  ", "#  # ", "#   #",
        "L", "#    ", "#    ", "#    ", "#    ", "#####",
        "M", "#   #", "## ##", "# # #", "#   #", "#   #",
        "N", "#   #", "##  #", "# # #", "#  ##", "#   #",
        "O", " ### ", "#   #", "#   #", "#   #", " ### ",
        "P", "#### ", "#   #", "#### ", "#    ", "#    ",
        "Q", " ### ", "#   #", "# # #", "#  # ", " ## #",
        "R", "#### ", "#   #", "#### ", "#  # ", "#   #",
        "S", " ####", "#    ", " ### ", "    #", "#### ",
        "T", "#####", "  #  ", "  #  ", "  #  ", "  #  ",
        "U", "#   #", "#   #", "#   #", "#   #", " ### ",
        "V", "#   #", "#   #", "#   #", " # # ", "  #  ",
        "W", "#   #", "#   #", "# # #", "## ##", "#   #",
        "X", "#   #", " # # ", "  #  ", " # # ", "#   #",
        "Y", "#   #", " # # ", "  #  ", "  #  ", "  #  ",
        "Z", "#####", "   # ", "  #  ", " #   ", "#####",
        "0", " ### ", "#  ##", "# # #", "##  #", " ### ",
        "1", "  #  ", " ##  ", "  #  ", "  #  ", " ### ",
        "2", "#### ", "    #", " ### ", "#    ", "#####",
        "3", "#### ", "    #", " ### ", "    #", "#### ",
        "4", "#   #", "#   #", "#####", "    #", "    #",
        "5", "#####", "#    ", "#### ", "    #", "#### ",
        "6", " ####", "#    ", "#####", "#   #", " ### ",
        "7", "#####", "    #", "   # ", "  #  ", "  #  ",
        "8", " ### ", "#   #", " ### ", "#   #", " ### ",
        "9", " ### ", "#   #", " ####", "    #", " ### ",
        ":", "  ", "# ", "  ", "# ", "  ",
        "-", "     ", "     ", "#####", "     ", "     ",
        ".", " ", " ", " ", " ", "#",
        "·", "   ", "   ", " # ", "   ", "   ",
    };

    private static final Map<String, List<String>> PICTURES = pictures();

    private BlockLetters() {}

    private static Map<String, List<String>> pictures() {
        Map<String, List<String>> pictures = new HashMap<>();
        for (int i = 0; i < LETTERS.length; i += DOTS + 1) {
            pictures.put(LETTERS[i], List.of(LETTERS).subList(i + 1, i + 1 + DOTS));
        }
        return pictures;
    }

    /**
     * How large a dot is.
     *
     * @param columns 1 or more
     * @param rows 1 or more
     */
    public record Scale(int columns, int rows) {
        private static final List<Scale> ALL = List.of(new Scale(4, 2), new Scale(2, 1), new Scale(1, 1));

        /** The largest at which a text fits into so much room; the smallest where it does not fit at all. */
        public static Scale fitting(String text, int columns, int rows) {
            return ALL.stream()
                    .filter(scale -> scale.width(text) <= columns && scale.height() <= rows)
                    .findFirst()
                    .orElse(ALL.getLast());
        }

        /** How many columns a text takes. */
        public int width(String text) {
            int dots = glyphs(text).stream()
                    .mapToInt(glyph -> glyph.getFirst().length() + 1)
                    .sum();
            return Math.max(0, dots - 1) * columns;
        }

        /** How many rows. */
        public int height() {
            return DOTS * rows;
        }
    }

    /** Draws a text, small letters as large ones. @return the column behind it */
    public static int draw(Canvas canvas, int x, int y, String text, Scale scale, Role role) {
        int at = x;
        for (List<String> glyph : glyphs(text)) {
            for (int row = 0; row < scale.height(); row++) {
                String dots = glyph.get(row / scale.rows());
                for (int column = 0; column < dots.length(); column++) {
                    if (dots.charAt(column) != ' ') {
                        canvas.put(at + column * scale.columns(), y + row, "█".repeat(scale.columns()), role);
                    }
                }
            }
            at += (glyph.getFirst().length() + 1) * scale.columns();
        }
        return at;
    }

    private static List<List<String>> glyphs(String text) {
        List<List<String>> glyphs = new ArrayList<>();
        text.toUpperCase(Locale.ROOT).codePoints().forEach(c -> {
            List<String> glyph = PICTURES.get(Character.toString(c));
            if (glyph != null) {
                glyphs.add(glyph);
            }
        });
        return glyphs;
    }
}
