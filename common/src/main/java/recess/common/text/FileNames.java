package recess.common.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns the file name a client sent into one that is harmless on every usual file system. */
public final class FileNames {
    /** The longest name taken from a client, in UTF-8 bytes: what the usual file systems allow. */
    public static final int MAX_BYTES = 255;

    private static final String FORBIDDEN = "<>:\"|?*/\\";

    /** Names that Windows keeps for devices, with whatever ending. */
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9\u00B9\u00B2\u00B3]|lpt[0-9\u00B9\u00B2\u00B3])( *\\..*)?");

    private FileNames() {}

    /**
     * The last component of {@code foreign} (folders before {@code /} or {@code \} are dropped), in Unicode's NFC, with
     * {@code _} for each character that a screen or a file system could stumble over, without dots and blanks
     * at its end (Windows drops those in silence).
     *
     * @return empty where nothing of a name is left: for {@code ""}, {@code "."}, {@code ".."}, {@code "dir/"}
     */
    public static Optional<String> safe(String foreign) {
        String last = foreign.substring(Math.max(foreign.lastIndexOf('/'), foreign.lastIndexOf('\\')) + 1);
        String composed = Normalizer.normalize(last, Normalizer.Form.NFC);
        StringBuilder name = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> name.appendCodePoint(isHarmless(c) ? c : '_'));
        String stripped = withoutDotsAndBlanksBehind(name.toString().strip());
        return stripped.isEmpty() ? Optional.empty() : Optional.of(stripped);
    }

    /**
     * The name with {@code _} in front where some system would hide it ({@code .profile}) or take it for a device
     * ({@code NUL.txt}).
     *
     * @param safeName as {@link #safe} makes it
     */
    public static String visible(String safeName) {
        return safeName.startsWith(".") || DEVICE.matcher(safeName).matches() ? "_" + safeName : safeName;
    }

    /**
     * The name of a version of a file: {@code report.txt}, {@code report-2.txt}, {@code report-3.txt}.
     *
     * @param name a safe name
     * @param version 1 or more; 1 is the name itself
     * @param maxBytes the longest the result may be in UTF-8; what stands before the ending is shortened to fit
     */
    public static String version(String name, int version, int maxBytes) {
        int dot = name.lastIndexOf('.');
        boolean hasEnding = dot > 0 && utf8Length(name.substring(dot)) <= maxBytes / 4;
        String stem = hasEnding ? name.substring(0, dot) : name;
        String tail = (version == 1 ? "" : "-" + version) + (hasEnding ? name.substring(dot) : "");
        return fit(stem, maxBytes - utf8Length(tail)) + tail;
    }

    private static boolean isHarmless(int codePoint) {
        return CleanText.isSafe(codePoint)
                && codePoint != CleanText.REPLACEMENT
                && FORBIDDEN.indexOf(codePoint) < 0
                && (codePoint == ' ' || !Character.isSpaceChar(codePoint));
    }

    private static String fit(String text, int maxBytes) {
        int end = text.length();
        while (utf8Length(text.substring(0, end)) > maxBytes) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end == text.length() ? text : withoutDotsAndBlanksBehind(text.substring(0, end));
    }

    private static String withoutDotsAndBlanksBehind(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return text.substring(0, end);
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
