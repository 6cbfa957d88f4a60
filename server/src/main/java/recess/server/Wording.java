package recess.server;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;

/**
 * What the lesson of a listener can be set to: its words and its rules.
 *
 * @param made what is made of the settings; throws {@link IllegalArgumentException} with a sentence where settings cannot stand together
 * @param usual what is set where nothing is
 */
public record Wording(List<RawSetting<?>> settings, Function<RawValues, ?> made, RawValues usual) {
    /** Nothing can be set. */
    static final Wording NONE = new Wording(List.of(), values -> values, RawValues.USUAL);

    /** The same where something else is usual. */
    Wording usually(String name, String value) {
        return new Wording(settings, made, usual.with(Map.of(name, value)));
    }

    /**
     * What is set.
     *
     * @param given the values that were given, with those of other settings
     * @throws IllegalArgumentException with a sentence that names the setting
     */
    public RawValues values(Map<String, String> given) {
        RawValues values = usual.with(new RawValues(given).of(settings).given());
        settings.forEach(values::get);
        var _ = made.apply(values);
        return values;
    }
}
