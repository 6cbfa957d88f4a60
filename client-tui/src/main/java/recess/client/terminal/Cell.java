package recess.client.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import recess.client.theme.Color;
import recess.client.theme.Depth;
import recess.client.theme.Style;
import recess.common.text.Columns;

/** Lanterna's character with our width: its own counts every letter with an accent as two columns. */
final class Cell extends TextCharacter {
    private static final long serialVersionUID = 1;
    private static final TextColor.ANSI[] ANSI = {
        TextColor.ANSI.BLACK,
        TextColor.ANSI.RED,
        TextColor.ANSI.GREEN,
        TextColor.ANSI.YELLOW,
        TextColor.ANSI.BLUE,
        TextColor.ANSI.MAGENTA,
        TextColor.ANSI.CYAN,
        TextColor.ANSI.WHITE,
        TextColor.ANSI.BLACK_BRIGHT,
        TextColor.ANSI.RED_BRIGHT,
        TextColor.ANSI.GREEN_BRIGHT,
        TextColor.ANSI.YELLOW_BRIGHT,
        TextColor.ANSI.BLUE_BRIGHT,
        TextColor.ANSI.MAGENTA_BRIGHT,
        TextColor.ANSI.CYAN_BRIGHT,
        TextColor.ANSI.WHITE_BRIGHT
    };

    private final boolean wide;

    /**
     * @param glyph one character with its marks
     */
    // Lanterna keeps its other constructor to itself: copying is the one way to subclass a character of several chars.
    @SuppressWarnings("deprecation")
    Cell(String glyph, Style style, Depth depth) {
        super(lanternas(glyph, color(style.ink(), depth), color(style.paper(), depth), modifiers(style)));
        this.wide = Columns.of(glyph) == 2;
    }

    /** What divides text into letters takes 30 ms to load, and most glyphs are one char. */
    @SuppressWarnings("deprecation")
    private static TextCharacter lanternas(String glyph, TextColor ink, TextColor paper, EnumSet<SGR> modifiers) {
        return glyph.length() == 1
                ? new TextCharacter(glyph.charAt(0), ink, paper, modifiers)
                : fromString(glyph, ink, paper, modifiers)[0];
    }

    @Override
    public boolean isDoubleWidth() {
        return wide;
    }

    /** Cells that look the same are nearly always the same one, and all of a screen are compared for each frame. */
    @Override
    public boolean equals(Object other) {
        return this == other || super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    private static EnumSet<SGR> modifiers(Style style) {
        EnumSet<SGR> modifiers = EnumSet.noneOf(SGR.class);
        if (style.bold()) {
            modifiers.add(SGR.BOLD);
        }
        if (style.underline()) {
            modifiers.add(SGR.UNDERLINE);
        }
        if (style.reverse()) {
            modifiers.add(SGR.REVERSE);
        }
        return modifiers;
    }

    private static TextColor color(@Nullable Color color, Depth depth) {
        if (color == null) {
            return TextColor.ANSI.DEFAULT;
        }
        return switch (depth) {
            case MONO -> TextColor.ANSI.DEFAULT;
            case ANSI -> ANSI[color.ansi()];
            case INDEXED -> new TextColor.Indexed(color.indexed());
            case RGB -> new TextColor.RGB(color.rgb() >> 16 & 0xFF, color.rgb() >> 8 & 0xFF, color.rgb() & 0xFF);
        };
    }
}
