package recess.client.widget;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import recess.client.key.Input;
import recess.client.theme.Role;
import recess.client.theme.Signs;
import recess.common.text.CleanText;
import recess.common.text.Columns;

/**
 * The cells of a screen: in each, what one column shows, and what it means. Text is made safe on its way into it, and
 * nothing that is drawn outside of it does anything.
 */
public final class Canvas {
    /** The number of a part that only shows: the wheel over it does nothing. */
    public static final int NO_PANE = -1;

    private static final String BLANK = " ";
    private static final int FIRST_MARK = 0x300;

    /** By code point; shared by all threads, as strings may be. */
    private static final @Nullable String[] GLYPHS = new @Nullable String[1_024];

    private final int width;
    private final int height;
    private final Signs signs;
    private final String[] glyphs;
    private final Role[] roles;
    private final List<Zone> zones = new ArrayList<>();
    private final List<Pane> panes = new ArrayList<>();
    private Rect clip;
    private int cursorX = -1;
    private int cursorY = -1;

    /** An empty one. */
    public Canvas(int width, int height, Signs signs) {
        this.width = width;
        this.height = height;
        this.signs = signs;
        this.clip = new Rect(0, 0, width, height);
        this.glyphs = new String[width * height];
        this.roles = new Role[width * height];
        Arrays.fill(glyphs, BLANK);
        Arrays.fill(roles, Role.TEXT);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** All of it. */
    public Rect all() {
        return new Rect(0, 0, width, height);
    }

    /** From now on only this part can be drawn on, until it is {@link #all} again. */
    public void clip(Rect part) {
        clip = part.intersect(all());
    }

    /** Writes from a cell on to the right, up to the canvas's edge. @return the column behind the text */
    public int put(int x, int y, String text, Role role) {
        return put(x, y, width - x, text, role);
    }

    /**
     * Writes from a cell on to the right.
     *
     * @param columns how many it may take; the rest of the text is cut off
     * @return the column behind the text
     */
    public int put(int x, int y, int columns, String text, Role role) {
        String clean = composed(CleanText.line(text));
        int end = Math.min(clip.x() + clip.width(), x + columns);
        int at = x;
        for (int i = 0; i < clean.length(); ) {
            int codePoint = clean.codePointAt(i);
            i += Character.charCount(codePoint);
            int taken = Columns.of(codePoint);
            if (taken == 0) {
                mark(at, y, codePoint);
            } else if (at + taken > end) {
                break;
            } else {
                place(at, y, codePoint, taken, role);
                at += taken;
            }
        }
        return at;
    }

    /** With letters and their marks in one where that is possible; what has no marks is so already, as most texts are. */
    private static String composed(String text) {
        return text.chars().allMatch(c -> c < FIRST_MARK) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private void place(int x, int y, int codePoint, int columns, Role role) {
        if (signs == Signs.ASCII) {
            String plain = AsciiGlyphs.of(codePoint);
            for (int i = 0; i < plain.length(); i++) {
                set(x + i, y, plain.substring(i, i + 1), role);
            }
            return;
        }
        set(x, y, glyph(signs == Signs.LETTERS ? AsciiGlyphs.sign(codePoint) : codePoint), role);
        if (columns == 2) {
            set(x + 1, y, "", role);
        }
    }

    /** The same string each time, as far as there is room: pictures are compared by it. */
    private static String glyph(int codePoint) {
        if (codePoint == ' ') {
            return BLANK;
        }
        int at = codePoint % GLYPHS.length;
        String known = GLYPHS[at];
        if (known == null || known.codePointAt(0) != codePoint) {
            known = Character.toString(codePoint);
            GLYPHS[at] = known;
        }
        return known;
    }

    private void set(int x, int y, String glyph, Role role) {
        if (!clip.contains(x, y)) {
            return;
        }
        int cell = y * width + x;
        if (glyphs[cell].isEmpty() && !glyph.isEmpty() && x > 0) {
            glyphs[cell - 1] = BLANK;
        }
        boolean losesRightHalf = x + 1 < width && glyphs[cell + 1].isEmpty() && !glyph.isEmpty();
        if (losesRightHalf) {
            glyphs[cell + 1] = BLANK;
        }
        glyphs[cell] = glyph;
        roles[cell] = role;
    }

    /** A mark goes into the cell of the letter before it; without one, or in ASCII, it is left out. */
    private void mark(int x, int y, int codePoint) {
        int cell = y * width + x - 1;
        if (signs == Signs.ASCII || !clip.contains(x - 1, y)) {
            return;
        }
        int base = glyphs[cell].isEmpty() && x > 1 ? cell - 1 : cell;
        if (!glyphs[base].isBlank() && glyphs[base].length() < 8) {
            glyphs[base] += Character.toString(codePoint);
        }
    }

    /** Fills a part with one sign. */
    public void fill(Rect part, String sign, Role role) {
        Rect seen = part.intersect(clip);
        for (int y = seen.y(); y < seen.y() + seen.height(); y++) {
            put(seen.x(), y, seen.width(), sign.repeat(seen.width()), role);
        }
    }

    /** Empties a part. */
    public void clear(Rect part) {
        fill(part, BLANK, Role.TEXT);
    }

    /** Gives every cell of a part another role. */
    public void paint(Rect part, Role role) {
        Rect seen = part.intersect(clip);
        for (int y = seen.y(); y < seen.y() + seen.height(); y++) {
            Arrays.fill(roles, y * width + seen.x(), y * width + seen.x() + seen.width(), role);
        }
    }

    /** Shows the cursor on a cell. */
    public void cursor(int x, int y) {
        cursorX = x;
        cursorY = y;
    }

    /** A click into the part counts as {@code input}; what was drawn later lies on top. */
    public void zone(Rect part, Input input) {
        zones.add(new Zone(part, input));
    }

    /** What a click on a cell counts as. */
    public Optional<Input> clicked(int x, int y) {
        return zones.reversed().stream()
                .filter(zone -> zone.part().contains(x, y))
                .map(Zone::input)
                .findFirst();
    }

    /** The wheel over the part counts as turned over pane {@code number}. */
    public void pane(Rect part, int number) {
        panes.add(new Pane(part, number));
    }

    /** What turning the wheel over a cell counts as. */
    public Input.Scrolled scrolled(boolean up, int x, int y) {
        return new Input.Scrolled(
                up,
                panes.reversed().stream()
                        .filter(pane -> pane.part().contains(x, y))
                        .mapToInt(Pane::number)
                        .findFirst()
                        .orElse(0));
    }

    /** What was drawn until now is covered: clicks on it do nothing any more, and the cursor is not in it. */
    public void cover() {
        zones.clear();
        panes.clear();
        cursor(-1, -1);
    }

    /** What a cell shows: a character with its marks; nothing in the right half of a wide one. */
    public String glyph(int x, int y) {
        return glyphs[y * width + x];
    }

    public Role role(int x, int y) {
        return roles[y * width + x];
    }

    /** Whether a row shows the same as that of another canvas of the same size. */
    public boolean hasRowOf(Canvas other, int y) {
        int from = y * width;
        int to = from + width;
        return Arrays.equals(roles, from, to, other.roles, from, to)
                && Arrays.equals(glyphs, from, to, other.glyphs, from, to);
    }

    /** The cell that the cursor is on; empty while it is hidden. */
    public Optional<Rect> cursor() {
        boolean seen = cursorX >= 0 && cursorY >= 0 && cursorX < width && cursorY < height;
        return seen ? Optional.of(new Rect(cursorX, cursorY, 1, 1)) : Optional.empty();
    }

    private record Zone(Rect part, Input input) {}

    private record Pane(Rect part, int number) {}
}
