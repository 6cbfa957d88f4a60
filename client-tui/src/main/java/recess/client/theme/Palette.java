package recess.client.theme;

import org.jspecify.annotations.Nullable;

/**
 * The colours of a theme.
 *
 * @param ink of plain text; null for the terminal's own
 * @param paper of everything; null for the terminal's own
 */
public record Palette(
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
            new Color(0x5FAFFF, 14),
            new Color(0x5FD787, 10),
            new Color(0xFFD75F, 11),
            new Color(0xFF8787, 9),
            new Color(0xD7AFFF, 13),
            null,
            null);

    /** Of the 16, green, yellow and grey cannot be read on white. */
    static final Palette LIGHT = new Palette(
            new Color(0x626262, 0),
            new Color(0x005FAF, 5),
            new Color(0x006F2F, 4),
            new Color(0x875F00, 1),
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

    static final Palette DUSK = new Palette(
            new Color(0x9AA5BD, 7),
            new Color(0x7FC8FF, 14),
            new Color(0x8FD6A0, 10),
            new Color(0xF2C879, 11),
            new Color(0xFF9AA2, 9),
            new Color(0xD3B5FF, 13),
            new Color(0xE4E8F2, 15),
            new Color(0x1E2433, 0));

    static final Palette SEPIA = new Palette(
            new Color(0x6B5B45, 0),
            new Color(0x0B5A7A, 5),
            new Color(0x2F6312, 4),
            new Color(0x744600, 1),
            new Color(0xA3231F, 1),
            new Color(0x7A2E7A, 5),
            new Color(0x3B2F20, 0),
            new Color(0xFAF0D8, 15));

    static final Palette PHOSPHOR = new Palette(
            new Color(0x2FA84F, 2),
            new Color(0xB9FFC9, 14),
            new Color(0x5CFF87, 10),
            new Color(0xE6FF6B, 11),
            new Color(0xFF9C8A, 9),
            new Color(0x9CF5FF, 13),
            new Color(0x4BE070, 15),
            new Color(0x061208, 0));

    static final Palette CHALKBOARD = new Palette(
            new Color(0xA9BFB0, 7),
            new Color(0xFFE08A, 11),
            new Color(0xA8E6A1, 10),
            new Color(0xFFB870, 13),
            new Color(0xFFA8A0, 9),
            new Color(0x9FDCFF, 14),
            new Color(0xF1F4EC, 15),
            new Color(0x22382E, 0));
}
