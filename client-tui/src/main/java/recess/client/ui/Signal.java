package recess.client.ui;

import recess.client.app.Event;
import recess.common.message.Bytes;

/** What the loop waits for. */
sealed interface Signal {
    /** Bytes from the keyboard; none at its end. */
    record Typed(Bytes bytes) implements Signal {}

    /** Something happened elsewhere. */
    record Happened(Event event) implements Signal {}

    /** The window may have another size. */
    record WindowChanged() implements Signal {}
}
