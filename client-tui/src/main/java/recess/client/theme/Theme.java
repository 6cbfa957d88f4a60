package recess.client.theme;

import org.jspecify.annotations.Nullable;

/**
 * A style for every role.
 *
 * @param label as it is typed: {@code high-contrast}
 * @param palette its colours; null for none at all
 */
public record Theme(String label, @Nullable Palette palette) {
    /** For light letters on a dark ground. */
    public static final Theme DARK = new Theme("dark", Palette.DARK);

    /** For dark letters on a light ground. */
    public static final Theme LIGHT = new Theme("light", Palette.LIGHT);

    /** Black, white, and the brightest colours. */
    public static final Theme HIGH_CONTRAST = new Theme("high-contrast", Palette.HIGH_CONTRAST);

    /** No colours. */
    public static final Theme MONO = new Theme("mono", null);

    /** How {@code role} looks. */
    public Style style(Role role) {
        return palette == null ? mono(role) : colored(role, palette);
    }

    private static Style mono(Role role) {
        return switch (role) {
            case TEXT, DIM, BORDER, HINT, DISABLED, EMPTY, RECEIVED -> Style.PLAIN;
            case BAR, SELECTED -> Style.PLAIN.reversed();
            case BAR_WARN -> Style.PLAIN.strong().underlined();
            // Not reversed: what fills a bar is a block of ink, and reversed that is an empty cell.
            case TITLE, KEY, GOOD, SELF, STRONG, FOCUS, CHOSEN, SENT, FULL -> Style.PLAIN.strong();
            case WARN, BAD -> Style.PLAIN.strong().underlined();
            case FIELD -> Style.PLAIN.underlined();
            case FIELD_FOCUS -> Style.PLAIN.strong().underlined();
        };
    }

    private static Style colored(Role role, Palette c) {
        Style style = switch (role) {
            case TEXT -> Style.PLAIN;
            case DIM, DISABLED -> Style.ink(c.grey());
            case BORDER, EMPTY, HINT -> Style.ink(c.grey());
            case BAR -> Style.PLAIN.strong().reversed();
            case BAR_WARN -> Style.ink(c.warn()).strong().reversed();
            case TITLE -> Style.ink(c.accent()).strong();
            case FOCUS -> Style.ink(c.accent()).strong();
            case SELECTED -> Style.PLAIN.reversed();
            case CHOSEN -> Style.PLAIN.strong();
            case FIELD -> Style.PLAIN.underlined();
            case FIELD_FOCUS -> Style.ink(c.accent()).underlined();
            case KEY -> Style.ink(c.accent()).strong();
            case GOOD -> Style.ink(c.good()).strong();
            case WARN -> Style.ink(c.warn()).strong();
            case BAD -> Style.ink(c.bad()).strong();
            case FULL -> Style.ink(c.good());
            case SELF -> Style.ink(c.self()).strong();
            case STRONG -> Style.PLAIN.strong();
            case SENT -> Style.ink(c.accent());
            case RECEIVED -> Style.ink(c.good());
        };
        return style.on(c.ink(), c.paper());
    }
}
