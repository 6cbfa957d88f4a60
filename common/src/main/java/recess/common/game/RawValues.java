package recess.common.game;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a raw listener is set to; what is not set is usual. Immutable and thread-safe: each value is read once. */
public final class RawValues {
    /** Nothing is set. */
    public static final RawValues USUAL = new RawValues(Map.of());

    private final Map<String, String> given;
    private final Map<RawSetting<?>, Object> read = new ConcurrentHashMap<>();

    public RawValues(Map<String, String> given) {
        this.given = Map.copyOf(given);
    }

    /** The texts that were given, by the names of their settings. */
    public Map<String, String> given() {
        return given;
    }

    /**
     * The value of a setting.
     *
     * @throws IllegalArgumentException with a sentence that names the setting, where the text is none of its values
     */
    @SuppressWarnings("unchecked") // What a setting has read is of its type.
    public <T> T get(RawSetting<T> setting) {
        String text = given.get(setting.name());
        return text == null ? setting.usual() : (T) read.computeIfAbsent(setting, _ -> read(setting, text));
    }

    /** Whether something is set. */
    public boolean isGiven(RawSetting<?> setting) {
        return given.containsKey(setting.name());
    }

    /** These, and others, which win. */
    public RawValues with(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(given);
        all.putAll(others);
        return new RawValues(all);
    }

    /** Those of some settings. */
    public RawValues of(List<RawSetting<?>> settings) {
        Map<String, String> some = new HashMap<>(given);
        some.keySet().retainAll(settings.stream().map(RawSetting::name).toList());
        return new RawValues(some);
    }

    private static <T> Object read(RawSetting<T> setting, String text) {
        try {
            return setting.type().read(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(setting.name() + "=" + e.getMessage(), e);
        }
    }
}
