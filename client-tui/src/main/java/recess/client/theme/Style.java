package recess.client.theme;

import org.jspecify.annotations.Nullable;

/**
 * How a role looks.
 *
 * @param ink null for the terminal's own
 * @param paper null for the terminal's own
 */
public record Style(@Nullable Color ink, @Nullable Color paper, boolean bold, boolean underline, boolean reverse) {
    /** As the terminal shows plain text. */
    public static final Style PLAIN = new Style(null, null, false, false, false);

    static Style ink(Color ink) {
        return new Style(ink, null, false, false, false);
    }

    /** The same on another paper, with {@code plainInk} where it has no ink of its own. */
    Style on(@Nullable Color plainInk, @Nullable Color newPaper) {
        return new Style(ink == null ? plainInk : ink, newPaper, bold, underline, reverse);
    }

    Style strong() {
        return new Style(ink, paper, true, underline, reverse);
    }

    Style underlined() {
        return new Style(ink, paper, bold, true, reverse);
    }

    Style reversed() {
        return new Style(ink, paper, bold, underline, true);
    }
}
