package recess.common.game;

import recess.common.setting.ValueType;

/**
 * What a raw listener can be set to, so that it plays a lesson in the lesson's own words.
 *
 * @param name as it is typed before the {@code =}: small letters
 * @param usual where nothing is set
 * @param help what it does, in a few words
 * @param rule whether it changes the rules, and not only what is said: in a room all play by those of the room
 */
public record RawSetting<T>(String name, ValueType<T> type, T usual, String help, boolean rule) {
    /** A text that is said, with places for what is known then. */
    public static RawSetting<Phrase> phrase(String name, String usual, String help, Place... places) {
        return new RawSetting<>(name, Phrase.type(places), Phrase.of(usual, places), help, false);
    }

    /** Few have the same name. The hash that a record has from all its parts costs the first listener some milliseconds. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Something of the rules. */
    public static <T> RawSetting<T> rule(String name, ValueType<T> type, T usual, String help) {
        return new RawSetting<>(name, type, usual, help, true);
    }

    /** A way of saying things. */
    public static <T> RawSetting<T> manner(String name, ValueType<T> type, T usual, String help) {
        return new RawSetting<>(name, type, usual, help, false);
    }
}
