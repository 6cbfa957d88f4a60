package recess.client.terminal;

import recess.client.widget.Rect;
import recess.common.message.Bytes;

/** What a {@link TerminalPort} tells. */
public sealed interface TerminalEvent {
    /** Somebody typed, pasted or pointed: one byte or more. */
    record Typed(Bytes bytes) implements TerminalEvent {}

    /** The window has this size now. */
    record Resized(Rect size) implements TerminalEvent {}

    /** The program goes on after {@link TerminalPort#suspend}: what the terminal shows is anybody's. */
    record Resumed(Rect size) implements TerminalEvent {}

    /** The terminal is gone, and with it whoever typed. The last event. */
    record Closed() implements TerminalEvent {}
}
