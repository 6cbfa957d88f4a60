package recess.common.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What names look like on a screen, whatever they are made of: after the skeletons of Unicode Technical Standard #39,
 * section 4, cut down to the letters that {@link PlayerNames} lets through.
 */
final class Lookalikes {
    /** Letters with strokes, hooks and the like, which do not decompose; each with the plain ones that it reads like. */
    private static final Map<Integer, String> STROKES =
            table("ÆAE æae ŒOE œoe ßss ẞSS ÐD ðd ĐD đd ĦH ħh ıi ȷj ĸk ŁL łl ŊN ŋn ØO øo "
                    + "ŦT ŧt ÞP þp ƀb ɃB ƁB ƂB ƃb ƄB ƅb ƇC ƈc ȻC ȼc ƉD ƊD ƋD ƌd ȡd ƎE ǝe ƏE ɆE ɇe ƐE ƑF ƒf ƓG ǤG ǥg ƔY "
                    + "ƕhv ǶHv ƖI ƗI ɈJ ɉj ƘK ƙk ƚl ȽL ȴl ƛl ƜM ƝN ƞn ȠN ȵn ƟO Ɔo ƢOI ƣoi ƤP ƥp ǷP ƿp ɊQ ɋq ƦR ɌR ɍr "
                    + "ƧS ƨs ȿs ƩS ƪs ẜs ẝs ƽs ƼS ƫt ƬT ƭt ƮT ȶt ȾT ƱU ɄU ƲV ɅA ƳY ƴy ɎY ɏy ƵZ ƶz ȤZ ȥz ɀz ƷZ ƸE ƹe ƺz "
                    + "ȜZ ȝz ȢO ȣo ǀl ǁll ǃl ỺLL ỻll ỼV ỽv ỾY ỿy ẟd Ɂ2 ɂ2 ƾ2 ƻ2");

    private static final Map<Integer, String> CYRILLIC =
            table("АA аa ВB вb ҒF ғf ЕE еe ҼE ҽe ҾE ҿe З3 з3 ЅS ѕs ІI іi ЈJ јj КK кk "
                    + "ҚK қk ҜK ҝk ҞK ҟk ҠK ҡk ӃK ӄk МM мm ӍM ӎm НH нh ҢH ңh ӇH ӈh ӉH ӊh ҺH һh ОO оo ӨO өo РP рp ҎP ҏp "
                    + "СC сc ҪC ҫc ТT тt ҬT ҭt УY уy ҮY үy ҰY ұy ХX хx ҲX ҳx ӼX ӽx ӾX ӿx ӀI ӏl ԁd ԀD ԌG ԍg ԚQ ԛq ԜW ԝw ѠW ѡw "
                    + "ӔAE ӕae ӘE әe Ьb ьb ѴV ѵv");

    private static final Map<Integer, String> GREEK =
            table("ΑA αa ΒB βb ΕE ΖZ ΗH ηn ΙI ιi ΚK κk ΜM μu ΝN νv ΟO οo ΡP ρp σo ΤT τt ΥY υu ΧX χx γy ωw ςc ϳj Ϳj");

    private static final Map<Integer, String> ARMENIAN = table("ՕO օo ՍU սu ոn հh ցg զq յj լl ՀZ ԼL ՏS քf տw");

    /** What the same sign stands for in words that are played with: a figure, a letter that resembles another. */
    private static final Map<Integer, String> SIGNS = table("0o 1l il jl 2z 3e 4a 5s 7t 8b 9g");

    private Lookalikes() {}

    /**
     * What a name reads like to somebody who sees it: letters of other scripts and letters with strokes are the Latin
     * ones that they resemble, as they are written, small or capital. Accents stay, and so do figures: {@code Zoë} and
     * {@code Zoe}, {@code T0m} and {@code Tom} are told apart.
     */
    static String look(String name) {
        StringBuilder look = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKD).codePoints().forEach(c -> {
            String latin = STROKES.getOrDefault(
                    c, CYRILLIC.getOrDefault(c, GREEK.getOrDefault(c, ARMENIAN.getOrDefault(c, ""))));
            if (latin.isEmpty()) {
                look.appendCodePoint(c);
            } else {
                look.append(latin);
            }
        });
        return look.toString().toLowerCase(Locale.ROOT);
    }

    /** The same for words that are played with: without accents and separators, and one sign for all that resemble each other. */
    static String skeleton(String name) {
        StringBuilder skeleton = new StringBuilder();
        look(name).codePoints().filter(Character::isLetterOrDigit).forEach(c -> {
            String sign = SIGNS.getOrDefault(c, "");
            if (sign.isEmpty()) {
                skeleton.appendCodePoint(c);
            } else {
                skeleton.append(sign);
            }
        });
        return skeleton.toString().replace("rn", "m").replace("vv", "w");
    }

    /** @param pairs parted by blanks; each a letter and what it reads like */
    private static Map<Integer, String> table(String pairs) {
        return Arrays.stream(pairs.split(" "))
                .collect(Collectors.toUnmodifiableMap(
                        pair -> pair.codePointAt(0), pair -> pair.substring(Character.charCount(pair.codePointAt(0)))));
    }
}
