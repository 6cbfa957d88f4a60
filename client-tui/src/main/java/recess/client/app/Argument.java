package recess.client.app;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What can be typed behind the name of a command: {@code theme light}.
 *
 * @param choices what is known to fit here and now, the most probable first
 * @param open whether anything else may be typed, too
 * @param whyNot why the command does not work with an argument, in a sentence; empty where it does
 * @param perform does it with what was typed, or chosen
 */
public record Argument(
        Function<State, List<String>> choices,
        boolean open,
        Function<State, Optional<String>> whyNot,
        BiFunction<State, String, Step> perform) {
    /** One of what is known. */
    public static Argument choice(Function<State, List<String>> choices, BiFunction<State, String, Step> perform) {
        return new Argument(choices, false, _ -> Optional.empty(), perform);
    }

    /** One of what is known, or anything else. */
    public static Argument word(Function<State, List<String>> choices, BiFunction<State, String, Step> perform) {
        return new Argument(choices, true, _ -> Optional.empty(), perform);
    }

    /** The same, but only where nothing stands in the way. */
    public Argument unless(Function<State, Optional<String>> why) {
        return new Argument(choices, open, why, perform);
    }
}
