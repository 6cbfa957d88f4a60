package recess.client.app;

import java.util.List;
import java.util.Optional;

/** Which screens there are: the one thing that {@link Update} has to be told. */
public interface Navigation {
    /** Keys that work on every screen. */
    List<Action> everywhere();

    /** What has to be asked before anything goes on, as things stand. */
    Optional<Screen> question(State state);

    /** The screen that belongs below all others, as things stand: {@code now} itself where it is the right one. */
    Screen ground(State state, Screen now);
}
