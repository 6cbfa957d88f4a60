package recess.common.game;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import recess.common.setting.TextFile;
import recess.common.text.CleanText;

/**
 * The rules of a game that are set: those that are not usual, each spelled in one way, so that two are equal where they mean
 * the same.
 *
 * @param given by the names of their settings, to be read again; none where all is usual
 * @param told to everybody, in the order of the settings: {@code to=20,tries=5}; a file is {@code own} and nothing more
 */
public record SetRules(Map<String, String> given, String told) {
    /** All is usual. */
    public static final SetRules NONE = new SetRules(Map.of(), "");

    private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*|\\s+");

    /** What of some settings is set. */
    static SetRules of(RawValues values, List<RawSetting<?>> settings) {
        Map<String, String> given = new LinkedHashMap<>();
        for (RawSetting<?> setting : settings) {
            if (values.isGiven(setting) && !values.get(setting).equals(setting.usual())) {
                given.put(setting.name(), spelled(setting, values));
            }
        }
        String told = settings.stream()
                .filter(setting -> given.containsKey(setting.name()))
                .map(setting -> setting.name() + "=" + (isFile(setting) ? "own" : given.get(setting.name())))
                .collect(Collectors.joining(","));
        return given.isEmpty() ? NONE : new SetRules(Map.copyOf(given), told);
    }

    /**
     * Reads what a player has set, as it is told; blanks do for commas, too.
     *
     * @param settings those that can be set
     * @throws IllegalArgumentException with a sentence where it is no such text, or a value is none
     */
    static RawValues read(String told, List<RawSetting<?>> settings) {
        List<String> names = settings.stream().map(RawSetting::name).toList();
        Map<String, String> given = new LinkedHashMap<>();
        for (String rule : told.isBlank() ? List.<String>of() : List.of(BETWEEN.split(told.strip(), -1))) {
            int equals = rule.indexOf('=');
            String name = rule.substring(0, Math.max(0, equals)).toLowerCase(Locale.ROOT);
            if (!names.contains(name)) {
                throw new IllegalArgumentException(CleanText.quote(rule)
                        + (names.isEmpty()
                                ? " sets nothing: this game has no rules to set"
                                : " sets none of the rules " + String.join(", ", names)
                                        + ": NAME=VALUE, with commas between"));
            }
            given.put(name, rule.substring(equals + 1));
        }
        RawValues values = new RawValues(given);
        settings.forEach(values::get);
        return values;
    }

    public boolean isEmpty() {
        return given.isEmpty();
    }

    private static <T> String spelled(RawSetting<T> setting, RawValues values) {
        return isFile(setting)
                ? values.given().getOrDefault(setting.name(), "")
                : setting.type().spell(values.get(setting));
    }

    /** Whether its value is the name of a file. */
    public static boolean isFile(RawSetting<?> setting) {
        return setting.type().label().equals(TextFile.LABEL);
    }
}
