package recess.client.app;

/**
 * A line among the events.
 *
 * @param who who said it, or whom it is about; may be empty
 */
public record LogLine(Kind kind, String who, String text) {
    /** What kind of event. */
    public enum Kind {
        /** Somebody said something. */
        CHAT,
        /** Somebody came, left, won. */
        EVENT,
        /** The server says something. */
        NOTICE,
        /** Something does not work. */
        PROBLEM
    }
}
