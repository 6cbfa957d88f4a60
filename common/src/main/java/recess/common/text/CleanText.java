package recess.common.text;

/**
 * Makes text that came from somewhere else safe to show: afterwards it is one line that cannot move a cursor, set a
 * title, reverse the reading order, hide behind another text or forge a second line.
 */
public final class CleanText {
    /** What stands where something unsafe was taken out. */
    public static final char REPLACEMENT = '\uFFFD';

    private static final int QUOTE_CODE_POINTS = 40;

    private CleanText() {}

    /**
     * Replaces every character that is unsafe in a line of text: C0 and C1 controls (tab and line ends too), DEL,
     * format characters (bidirectional overrides, zero-width, BOM), line and paragraph separators, lone surrogates,
     * private-use and unassigned ones. Each becomes one {@link #REPLACEMENT}.
     *
     * @return a text of as many code points; {@code foreign} itself where nothing had to go
     */
    public static String line(String foreign) {
        int unsafe = firstUnsafe(foreign);
        if (unsafe < 0) {
            return foreign;
        }
        StringBuilder clean = new StringBuilder(foreign.length()).append(foreign, 0, unsafe);
        for (int at = unsafe, c; at < foreign.length(); at += Character.charCount(c)) {
            c = foreign.codePointAt(at);
            clean.appendCodePoint(isSafe(c) ? c : REPLACEMENT);
        }
        return clean.toString();
    }

    /** Where the first unsafe code point is; -1 where there is none, which is usual. */
    private static int firstUnsafe(String text) {
        for (int at = 0, c; at < text.length(); at += Character.charCount(c)) {
            c = text.codePointAt(at);
            if (!isSafe(c)) {
                return at;
            }
        }
        return -1;
    }

    /**
     * The text in single quotes, clean, and shortened to 40 code points: for sentences that name what somebody sent.
     */
    public static String quote(String foreign) {
        return "'" + shorten(line(foreign), QUOTE_CODE_POINTS) + "'";
    }

    /**
     * The first {@code maxCodePoints} code points, with {@code ...} behind them where there were more.
     *
     * @param maxCodePoints 0 or more
     */
    public static String shorten(String text, int maxCodePoints) {
        if (text.codePointCount(0, text.length()) <= maxCodePoints) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, maxCodePoints)) + "...";
    }

    /** Whether a code point can stand in a line of text without doing anything but being seen. */
    public static boolean isSafe(int codePoint) {
        if (codePoint >= ' ' && codePoint <= '~') {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> !isInvisible(codePoint);
        };
    }

    /** Fillers and selectors that Unicode counts as letters or marks, and that show nothing. */
    private static boolean isInvisible(int codePoint) {
        return codePoint == 0x034F
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x17B4
                || codePoint == 0x17B5
                || codePoint == 0x3164
                || codePoint == 0xFFA0
                || (codePoint >= 0x180B && codePoint <= 0x180F)
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }
}
