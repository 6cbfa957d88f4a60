package recess.client.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import recess.client.key.Input;
import recess.client.key.Key;
import recess.client.link.LinkEvent;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;

/**
 * Something that fills the screen or lies on top of it. It is a value: what it shows beyond the state, such as a text that
 * is being typed, it holds itself, and a key makes another one of it.
 */
public interface Screen {
    /** One word, in small letters. */
    String name();

    /** What the bar at the top says. */
    String title(State state);

    /** Its keys, the most useful first. */
    List<Action> actions();

    /** Whether a key is written into a text here, instead of doing what it is bound to. */
    default boolean takes(Key key, State state) {
        return false;
    }

    /** A key that this screen {@link #takes}, or a paste. */
    default Step typed(Input input, State state) {
        return Step.to(state);
    }

    /** A line in a part of it was clicked: 0, or the number that it gave to the part when it drew it. */
    default Step picked(int pane, int line, State state) {
        return picked(line, state);
    }

    /** A line of its list was clicked. */
    default Step picked(int line, State state) {
        return Step.to(state);
    }

    /** The wheel was turned over a part of it: 0, or the number that it gave to the part when it drew it. */
    default Step scrolled(int pane, boolean up, State state) {
        return scrolled(up, state);
    }

    /** The wheel was turned anywhere. */
    default Step scrolled(boolean up, State state) {
        return Step.to(state);
    }

    /**
     * Something happened on the link; {@code state} knows of it already.
     *
     * @return this or another one; nothing when the screen closes
     */
    default Optional<Screen> after(LinkEvent event, State state) {
        return Optional.of(this);
    }

    /** A path was looked up. */
    default Screen after(Event.Completed completed) {
        return this;
    }

    /** A file was not sent. */
    default Screen after(Event.NotSent notSent) {
        return this;
    }

    /** Whether nothing of the screen below is seen. */
    default boolean covers() {
        return true;
    }

    /** Whether Esc closes it. */
    default boolean transientHere() {
        return true;
    }

    /** How soon it looks different although nothing happens, but for what the clock of a round changes; empty for never. */
    default Optional<Duration> changesIn(State state) {
        return Optional.empty();
    }

    /** Whether it shows the tasks of the class, which then are asked for again and again. */
    default boolean showsTasks() {
        return false;
    }

    /**
     * Draws it.
     *
     * @param part the part of the canvas that is for it: all between the bar at the top and the hints at the bottom
     */
    void render(Canvas canvas, Rect part, State state);
}
