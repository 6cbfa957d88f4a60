package recess.client.widget;

import recess.common.text.Columns;

/** What stands for our signs where a terminal has no UTF-8. Each is one column wide, like the sign that it stands for. */
final class AsciiGlyphs {
    private static final String SIGNS = "─━│┃┌┐└┘├┤┬┴┼╭╮╰╯═║·•…▲▼◀▶↑↓←→✓✗█▓▒░▏▌▐▄▀■□▪●○◆★–—’“”×≤≥┄╌╵╷╴╶┏┓┗┛▸▾";
    private static final String ASCII = "-=||+++++++++++++=|.-.^v<>^v<>+x##:.|||_\"#.-*o**--'\"\"x<>--||--++++>v";

    static {
        if (SIGNS.length() != ASCII.length()) {
            throw new AssertionError(SIGNS.length() + " signs, " + ASCII.length() + " in ASCII");
        }
    }

    private AsciiGlyphs() {}

    /** The same character in ASCII; what is not known becomes as many {@code ?} as it has columns. */
    static String of(int codePoint) {
        int plain = sign(codePoint);
        return plain < 0x7F ? Character.toString(plain) : "?".repeat(Columns.of(codePoint));
    }

    /** What stands for one of our signs; any other character stays as it is. */
    static int sign(int codePoint) {
        int at = SIGNS.indexOf(codePoint);
        return at >= 0 ? ASCII.charAt(at) : codePoint;
    }
}
