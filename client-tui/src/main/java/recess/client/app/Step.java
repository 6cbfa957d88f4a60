package recess.client.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The state after something happened, and what is to be done. */
public record Step(State state, List<Effect> effects) {
    public Step {
        effects = List.copyOf(effects);
    }

    /** A state, and perhaps something to do. */
    public static Step to(State state, Effect... effects) {
        return new Step(state, Arrays.asList(effects));
    }

    /** And another step behind it. */
    public Step then(Function<State, Step> next) {
        Step second = next.apply(state);
        List<Effect> all = new ArrayList<>(effects);
        all.addAll(second.effects);
        return new Step(second.state, all);
    }
}
