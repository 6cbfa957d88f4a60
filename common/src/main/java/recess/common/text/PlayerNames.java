package recess.common.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which names players may have: short, readable, of one script, and like nobody else's. */
public final class PlayerNames {
    /** The longest name, in columns of a terminal. */
    public static final int MAX_COLUMNS = 20;

    private static final Set<String> RESERVED = Set.of(
            "admin",
            "administrator",
            "all",
            "bot",
            "console",
            "everyone",
            "host",
            "moderator",
            "nobody",
            "operator",
            "recess",
            "root",
            "server",
            "system",
            "teacher",
            "you");

    private PlayerNames() {}

    /**
     * Why a name cannot be taken.
     *
     * @param name in NFC, as {@link #normal} makes it
     * @return one line, safe to show; empty where it can be taken
     */
    public static Optional<String> objection(String name) {
        if (name.isEmpty()) {
            return Optional.of("a name has 1 to " + MAX_COLUMNS + " letters, digits, _ - or .");
        }
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        for (int c : name.codePoints().toArray()) {
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
            boolean allowed = Character.isLetterOrDigit(c) || mark || "_-.".indexOf(c) >= 0;
            if (!allowed || !CleanText.isSafe(c)) {
                return Optional.of(
                        "the name " + CleanText.quote(name) + " has something else than letters, digits, _ - and .");
            }
            UnicodeScript script = UnicodeScript.of(c);
            if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
                scripts.add(script);
            }
        }
        if (columns(name) > MAX_COLUMNS) {
            return Optional.of("the name " + CleanText.quote(name) + " has " + columns(name) + " columns (limit "
                    + MAX_COLUMNS + ")");
        }
        if (scripts.size() > 1 && !isJapaneseOrKorean(scripts)) {
            return Optional.of("the name " + CleanText.quote(name) + " mixes scripts, so it could pass for another");
        }
        if (!Character.isLetterOrDigit(name.codePointAt(0))) {
            return Optional.of("the name " + CleanText.quote(name) + " has to begin with a letter or a digit");
        }
        if (RESERVED.contains(skeleton(name))) {
            return Optional.of("the name " + CleanText.quote(name) + " reads like the server or the teacher");
        }
        return Optional.empty();
    }

    /** The name as it is kept: without blanks around it, in NFC. */
    public static String normal(String foreign) {
        return Normalizer.normalize(foreign.strip(), Normalizer.Form.NFC);
    }

    /** What two names that are the same have in common: case and compatible forms do not count. */
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** How many columns of a terminal a text takes: two for each wide character, none for a mark. */
    static int columns(String text) {
        return text.codePoints().map(PlayerNames::columns).sum();
    }

    private static int columns(int c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return 0;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA -> 2;
            default -> c >= 0xFF01 && c <= 0xFF60 ? 2 : 1;
        };
    }

    private static boolean isJapaneseOrKorean(Set<UnicodeScript> scripts) {
        return EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL)
                .containsAll(scripts);
    }

    /** What a name looks like: digits for the letters they resemble, nothing for what joins. */
    private static String skeleton(String name) {
        StringBuilder skeleton = new StringBuilder();
        for (char c : key(name).toCharArray()) {
            switch (c) {
                case '0' -> skeleton.append('o');
                case '1' -> skeleton.append('l');
                case '3' -> skeleton.append('e');
                case '4' -> skeleton.append('a');
                case '5' -> skeleton.append('s');
                case '7' -> skeleton.append('t');
                case '_', '-', '.' -> {}
                default -> skeleton.append(c);
            }
        }
        return skeleton.toString();
    }
}
