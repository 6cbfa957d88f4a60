package recess.client.theme;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the terminal can show, and what is wished. */
public record Look(Theme theme, Depth depth, Signs signs) {
    /**
     * What the environment says.
     *
     * @param environment NO_COLOR (no-color.org), COLORTERM, TERM, COLORFGBG and the locale are read
     * @param wished a theme that was asked for by name; it wins over the ground's brightness, but not over NO_COLOR
     */
    public static Look of(Map<String, String> environment, Optional<Theme> wished) {
        Depth depth = depth(environment);
        Theme theme = depth == Depth.MONO ? Theme.MONO : wished.orElseGet(() -> ground(environment));
        return new Look(theme, depth, signs(environment));
    }

    /** The same in another theme; without colours there is only {@link Theme#MONO}, which does not need any. */
    public Look with(Theme other) {
        return new Look(hasColors() ? other : Theme.MONO, depth, signs);
    }

    /** The same with other characters. */
    public Look with(Signs other) {
        return new Look(theme, depth, other);
    }

    /** Whether the terminal shows colours, and nobody has asked for none. */
    public boolean hasColors() {
        return depth != Depth.MONO;
    }

    private static Signs signs(Map<String, String> environment) {
        if (!isUtf8(environment)) {
            return Signs.ASCII;
        }
        return value(environment, "TERM").equals("linux") ? Signs.LETTERS : Signs.UNICODE;
    }

    private static Depth depth(Map<String, String> environment) {
        String term = value(environment, "TERM");
        String colorTerm = value(environment, "COLORTERM");
        if (!value(environment, "NO_COLOR").isEmpty()
                || term.isEmpty()
                || term.startsWith("vt")
                || term.equals("dumb")) {
            return Depth.MONO;
        }
        if (colorTerm.equals("truecolor") || colorTerm.equals("24bit") || term.endsWith("-direct")) {
            return Depth.RGB;
        }
        return term.contains("256color") ? Depth.INDEXED : Depth.ANSI;
    }

    /** COLORFGBG is {@code ink;paper} or {@code ink;something;paper}, in the 16 of ANSI; 7 and 9 to 15 are light. */
    private static Theme ground(Map<String, String> environment) {
        String colors = value(environment, "COLORFGBG");
        String paper = colors.substring(colors.lastIndexOf(';') + 1);
        return paper.matches("7|9|1[0-5]") ? Theme.LIGHT : Theme.DARK;
    }

    /** The first of the three that is set decides, as in setlocale(3); the launcher, which changes them, has a word first. */
    private static boolean isUtf8(Map<String, String> environment) {
        if (!value(environment, "RECESS_ASCII").isEmpty()) {
            return false;
        }
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String locale = value(environment, name);
            if (!locale.isEmpty()) {
                String small = locale.toLowerCase(Locale.ROOT);
                return small.contains("utf-8") || small.contains("utf8");
            }
        }
        return false;
    }

    private static String value(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "");
    }
}
