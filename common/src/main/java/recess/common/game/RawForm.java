package recess.common.game;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A way in which a game is played by clients that know nothing but its words.
 *
 * @param name its name among those of the game: small letters
 * @param settings what can be set
 * @param made the game and its words with these settings, and with those of its rules that are set; throws {@link
 *     IllegalArgumentException} with a sentence where they cannot stand together
 * @param typed what a client sends for some moves, in an example, where the secret is known too
 */
public record RawForm(
        String name,
        List<RawSetting<?>> settings,
        BiFunction<RawValues, SetRules, Made> made,
        BiFunction<List<String>, String, List<String>> typed) {
    /** The name of the usual one. */
    public static final String USUAL = "words";

    /** One in which a move is sent as it is. */
    public RawForm(String name, List<RawSetting<?>> settings, BiFunction<RawValues, SetRules, Made> made) {
        this(name, settings, made, (moves, _) -> moves);
    }

    /**
     * A game as it is played on one listener.
     *
     * @param game with the rules that are set
     */
    public record Made(Game game, RawWords words) {}

    /** The game and its words. */
    public Made with(RawValues values) {
        return made.apply(values, SetRules.of(values, rules()));
    }

    /** Those of the settings that change the rules. */
    public List<RawSetting<?>> rules() {
        return settings.stream()
                .filter(RawSetting::rule)
                .<RawSetting<?>>map(setting -> setting)
                .toList();
    }
}
