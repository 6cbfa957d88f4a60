package recess.client.theme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A style for every role. */
public enum Theme {
    /** For light letters on a dark ground. */
    DARK,
    /** For dark letters on a light ground. */
    LIGHT,
    /** Black, white, and the brightest colours. */
    HIGH_CONTRAST,
    /** No colours. */
    MONO;

    /** How {@code role} looks. */
    public Style style(Role role) {
        return switch (this) {
            case DARK -> colored(role, Palette.DARK);
            case LIGHT -> colored(role, Palette.LIGHT);
            case HIGH_CONTRAST -> colored(role, Palette.HIGH_CONTRAST);
            case MONO -> mono(role);
        };
    }

    /** As it is typed: {@code high-contrast}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The theme with that label. */
    public static Optional<Theme> labelled(String label) {
        return Arrays.stream(values()).filter(t -> t.label().equals(label)).findFirst();
    }

    /** The one after this, and after the last the first. */
    public Theme next() {
        return switch (this) {
            case DARK -> LIGHT;
            case LIGHT -> HIGH_CONTRAST;
            case HIGH_CONTRAST -> MONO;
            case MONO -> DARK;
        };
    }

    private static Style mono(Role role) {
        return switch (role) {
            case TEXT, DIM, BORDER, HINT, DISABLED, EMPTY, RECEIVED -> Style.PLAIN;
            case BAR, SELECTED -> Style.PLAIN.reversed();
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
