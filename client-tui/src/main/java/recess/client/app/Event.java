package recess.client.app;

import java.util.List;
import recess.client.key.Input;
import recess.client.link.LinkEvent;
import recess.client.widget.Rect;

/** What happens to the program. */
public sealed interface Event {
    /** A person did something. */
    record Done(Input input) implements Event {}

    /** Something happened on the connection, or with an upload. */
    record Linked(LinkEvent event) implements Event {}

    /** The window has another size. */
    record Resized(Rect size) implements Event {}

    /** Time has passed, as {@link Update#wakeAt} asked for. */
    record Ticked() implements Event {}

    /**
     * A path was looked up.
     *
     * @param typed what was asked for
     * @param extended as far as all that begins so is the same
     * @param choices what begins so, at most some
     */
    record Completed(String typed, String extended, List<String> choices) implements Event {}

    /**
     * A file was not put into the queue.
     *
     * @param typed its path, to be mended
     * @param why one sentence, safe to show
     */
    record NotSent(String typed, String why) implements Event {}

    /** What the start screen can tell has been found out. */
    record Welcomed(Welcome welcome) implements Event {}

    /** Something that was to be done is done, or is not: one line, safe to show. */
    record Reported(Toast toast) implements Event {}
}
