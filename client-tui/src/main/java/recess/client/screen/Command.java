package recess.client.screen;

import java.util.Optional;
import recess.client.app.Action;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.app.Toast;

/**
 * A line of the palette.
 *
 * @param argument what is given to it; empty for the command alone
 */
record Command(Action action, Optional<String> argument) {
    static Command alone(Action action) {
        return new Command(action, Optional.empty());
    }

    static Command of(Action action, String argument) {
        return new Command(action, Optional.of(argument));
    }

    /** As it is typed. */
    String label() {
        return argument.map(given -> action.binding().name() + " " + given)
                .orElse(action.binding().name());
    }

    /** Whether more can be typed behind it. */
    boolean goesOn() {
        return argument.isEmpty() && action.argument().isPresent();
    }

    /** Why it does not work here and now; empty where it does. */
    Optional<String> whyNot(State state) {
        return argument.flatMap(_ -> action.argument())
                .map(taken -> taken.whyNot().apply(state))
                .orElseGet(() -> action.whyNot().apply(state));
    }

    /** Runs it, and remembers it; or says why not. */
    Step run(State state) {
        return whyNot(state)
                .map(why -> Step.to(state.toast(Toast.note(why))))
                .orElseGet(() -> perform(state.ran(label())));
    }

    private Step perform(State state) {
        return argument.flatMap(
                        given -> action.argument().map(taken -> taken.perform().apply(state, given)))
                .orElseGet(() -> action.perform().apply(state));
    }
}
