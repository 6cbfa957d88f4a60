package recess.client.app;

import java.util.Optional;
import java.util.function.Function;
import recess.client.key.Binding;
import recess.client.key.Key;

/**
 * A binding and what it does.
 *
 * @param whyNot why it does not work here and now, in a sentence; empty where it does
 * @param perform what it does
 * @param argument what it takes in the palette; empty where it takes nothing
 */
public record Action(
        Binding binding,
        Function<State, Optional<String>> whyNot,
        Function<State, Step> perform,
        Optional<Argument> argument) {
    /** What always works. */
    public static Action of(String name, String what, Function<State, Step> perform, Key... keys) {
        return new Action(Binding.of(name, what, keys), _ -> Optional.empty(), perform, Optional.empty());
    }

    /** The same, but only where nothing stands in the way. */
    public Action unless(Function<State, Optional<String>> why) {
        return new Action(binding, why, perform, argument);
    }

    /** The same without a place in the hint bar. */
    public Action unhinted() {
        return new Action(
                new Binding(binding.name(), binding.what(), binding.keys(), false), whyNot, perform, argument);
    }

    /** The same with something that can be typed behind its name. */
    public Action taking(Argument taken) {
        return new Action(binding, whyNot, perform, Optional.of(taken));
    }

    /** Does it, or says why not. */
    public Step run(State state) {
        return whyNot.apply(state)
                .map(why -> Step.to(state.toast(Toast.note(why))))
                .orElseGet(() -> perform.apply(state));
    }
}
