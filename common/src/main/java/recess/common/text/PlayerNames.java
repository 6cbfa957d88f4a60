package recess.common.text;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which names players may have: short, readable, of one script, and like nobody else's. */
public final class PlayerNames {
    /** The longest name, in columns of a terminal. */
    public static final int MAX_COLUMNS = 20;

    /** More than any script needs; a name of marks upon marks would cover the lines around it. */
    private static final int MAX_MARKS_IN_A_ROW = 3;

    /** Whom nobody may be taken for: not as the whole name, and not as a part of it between separators. */
    private static final Set<String> AUTHORITIES =
            skeletons("admin", "administrator", "moderator", "operator", "recess", "server", "teacher");

    /** What would read like something else as the whole name. */
    private static final Set<String> WORDS =
            skeletons("all", "bot", "console", "everyone", "host", "nobody", "root", "system", "you");

    /**
     * Scripts that are in everyday use: Unicode Standard Annex #31, table 5. Others have letters that look like ours, and
     * nobody's name is written in them alone.
     */
    private static final Set<UnicodeScript> EVERYDAY = EnumSet.of(
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            UnicodeScript.ARABIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.BENGALI,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.CYRILLIC,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.ETHIOPIC,
            UnicodeScript.GEORGIAN,
            UnicodeScript.GREEK,
            UnicodeScript.GUJARATI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.HAN,
            UnicodeScript.HANGUL,
            UnicodeScript.HEBREW,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KANNADA,
            UnicodeScript.KATAKANA,
            UnicodeScript.KHMER,
            UnicodeScript.LAO,
            UnicodeScript.LATIN,
            UnicodeScript.MALAYALAM,
            UnicodeScript.MYANMAR,
            UnicodeScript.ORIYA,
            UnicodeScript.SINHALA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.THAANA,
            UnicodeScript.THAI,
            UnicodeScript.TIBETAN);

    /** Latin letters that languages are written with; those of phonetics, turned and small capitals, are not among them. */
    private static final Set<UnicodeBlock> LATIN_OF_LANGUAGES = Set.of(
            UnicodeBlock.BASIC_LATIN,
            UnicodeBlock.LATIN_1_SUPPLEMENT,
            UnicodeBlock.LATIN_EXTENDED_A,
            UnicodeBlock.LATIN_EXTENDED_B,
            UnicodeBlock.LATIN_EXTENDED_ADDITIONAL);

    private static final Pattern ADDRESS = Pattern.compile("\\d+(\\.\\d+){3}");

    /** What may stand before the name of an authority, glued to it, and makes nobody else of it. */
    private static final Set<String> TITLES = skeletons(
            "a", "an", "dr", "madam", "mdm", "miss", "mister", "mr", "mrs", "ms", "my", "our", "real", "sir", "the",
            "your");

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
        int marks = 0;
        for (int c : name.codePoints().toArray()) {
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
            boolean allowed = Character.isLetterOrDigit(c) || mark || "_-.".indexOf(c) >= 0;
            if (!allowed || !CleanText.isSafe(c)) {
                return Optional.of(
                        "the name " + CleanText.quote(name) + " has something else than letters, digits, _ - and .");
            }
            marks = mark ? marks + 1 : 0;
            if (marks > MAX_MARKS_IN_A_ROW) {
                return Optional.of("the name " + CleanText.quote(name) + " has more than " + MAX_MARKS_IN_A_ROW
                        + " accents on one letter");
            }
        }
        if (Columns.of(name) > MAX_COLUMNS) {
            return Optional.of("the name " + CleanText.quote(name) + " has " + Columns.of(name) + " columns (limit "
                    + MAX_COLUMNS + ")");
        }
        if (key(name).codePoints().anyMatch(PlayerNames::isUnusual)) {
            return Optional.of("the name " + CleanText.quote(name)
                    + " has letters that no language in everyday use has, so it could pass for another");
        }
        if (readsLikeAddress(name)) {
            return Optional.of("the name " + CleanText.quote(name) + " reads like an address");
        }
        if (mixesScripts(name)) {
            return Optional.of("the name " + CleanText.quote(name) + " mixes scripts, so it could pass for another");
        }
        if (!Character.isLetterOrDigit(name.codePointAt(0))) {
            return Optional.of("the name " + CleanText.quote(name) + " has to begin with a letter or a digit");
        }
        if (readsLikeSomebodyElse(name)) {
            return Optional.of("the name " + CleanText.quote(name) + " reads like the server or the teacher");
        }
        return Optional.empty();
    }

    /** Whether a text reads like an IPv4 address, {@code 127.0.0.1}, which nobody can be called. */
    public static boolean readsLikeAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** The name as it is kept: without blanks around it, in NFC. */
    public static String normal(String foreign) {
        return Normalizer.normalize(foreign.strip(), Normalizer.Form.NFC);
    }

    /** What two names that are the same have in common: case and compatible forms do not count. */
    public static String key(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    /** Whether two names are the same, however they are spelled. */
    public static boolean areSame(String one, String other) {
        return key(one).equals(key(other));
    }

    /**
     * What a name reads like to somebody who sees it, whatever script it is written in: two names with the same look can be
     * taken for each other, {@code ace} in Latin and in Cyrillic letters, {@code tom} and {@code ŧom}.
     */
    public static String look(String name) {
        return Lookalikes.look(name);
    }

    /** Bold and other mathematical letters are of no script of their own: what they stand for counts. */
    private static boolean mixesScripts(String name) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        key(name).codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.removeAll(EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED));
        return scripts.size() > 1 && !isJapaneseOrKorean(scripts);
    }

    private static boolean isUnusual(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return !EVERYDAY.contains(script)
                || (script == UnicodeScript.LATIN && !LATIN_OF_LANGUAGES.contains(UnicodeBlock.of(c)));
    }

    private static boolean isJapaneseOrKorean(Set<UnicodeScript> scripts) {
        return EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL)
                .containsAll(scripts);
    }

    private static boolean readsLikeSomebodyElse(String name) {
        return Stream.of(name, withoutNumberBehind(name))
                        .map(Lookalikes::skeleton)
                        .anyMatch(skeleton -> WORDS.contains(skeleton) || isAuthority(skeleton))
                || Arrays.stream(name.split("[-_.]"))
                        .flatMap(part -> Stream.of(part, withoutNumberBehind(part)))
                        .map(Lookalikes::skeleton)
                        .anyMatch(PlayerNames::isAuthority);
    }

    /** One of them, or several, behind any number of titles: {@code teacher}, {@code servers}, {@code TheMrTeacher}. */
    private static boolean isAuthority(String skeleton) {
        return AUTHORITIES.contains(skeleton)
                || (skeleton.endsWith("s") && AUTHORITIES.contains(skeleton.substring(0, skeleton.length() - 1)))
                || TITLES.stream()
                        .filter(skeleton::startsWith)
                        .anyMatch(title -> isAuthority(skeleton.substring(title.length())));
    }

    private static String withoutNumberBehind(String name) {
        return name.replaceFirst("[-_.]*\\p{Nd}+$", "");
    }

    private static Set<String> skeletons(String... words) {
        return Arrays.stream(words).map(Lookalikes::skeleton).collect(Collectors.toUnmodifiableSet());
    }
}
