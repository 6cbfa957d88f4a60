package recess.common.game;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import recess.common.setting.TextFile;

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

    /** What of some settings is set. */
    public static SetRules of(RawValues values, List<RawSetting<?>> settings) {
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

    public boolean isEmpty() {
        return given.isEmpty();
    }

    private static <T> String spelled(RawSetting<T> setting, RawValues values) {
        return isFile(setting)
                ? values.given().getOrDefault(setting.name(), "")
                : setting.type().spell(values.get(setting));
    }

    private static boolean isFile(RawSetting<?> setting) {
        return setting.type().label().equals(TextFile.LABEL);
    }
}
