package recess.client.screen;

import java.util.function.Function;
import recess.client.app.Screen;
import recess.client.app.State;
import recess.client.app.Step;
import recess.client.app.Toast;
import recess.client.key.Input;
import recess.client.widget.TextInput;

/** What comes of typing into a field of the top screen. */
final class Typing {
    private Typing() {}

    /**
     * Writes into the field; where a paste has to be cut, that is said.
     *
     * @param screen makes the screen of the field
     */
    static Step into(TextInput field, Input input, State state, Function<TextInput, Screen> screen) {
        State typed = state.replace(screen.apply(field.after(input)));
        return Step.to(
                field.cuts(input)
                        ? typed.toast(Toast.note("Cut: at most " + field.maxChars() + " characters fit here."))
                        : typed);
    }
}
