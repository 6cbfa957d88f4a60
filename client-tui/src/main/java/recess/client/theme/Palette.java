package recess.client.theme;

import org.jspecify.annotations.Nullable;

/**
 * The colours of a theme.
 *
 * @param ink of plain text; null for the terminal's own
 * @param paper of everything; null for the terminal's own
 */
record Palette(
        Color grey,
        Color accent,
        Color good,
        Color warn,
        Color bad,
        Color self,
        @Nullable Color ink,
        @Nullable Color paper) {
    static final Palette DARK = new Palette(
            new Color(0x949494, 8),
            new Color(0x5FAFFF, 12),
            new Color(0x5FD787, 10),
            new Color(0xFFD75F, 11),
            new Color(0xFF8787, 9),
            new Color(0xD7AFFF, 13),
            null,
            null);

    static final Palette LIGHT = new Palette(
            new Color(0x626262, 8),
            new Color(0x005FAF, 4),
            new Color(0x006F2F, 2),
            new Color(0x875F00, 3),
            new Color(0xAF0000, 1),
            new Color(0x870087, 5),
            null,
            null);

    /** It does not leave it to the terminal what plain text looks like. */
    static final Palette HIGH_CONTRAST = new Palette(
            new Color(0xFFFFFF, 15),
            new Color(0x00FFFF, 14),
            new Color(0x00FF00, 10),
            new Color(0xFFFF00, 11),
            new Color(0xFF8080, 9),
            new Color(0xFF80FF, 13),
            new Color(0xFFFFFF, 15),
            new Color(0x000000, 0));
}
