package recess.client.app;

import java.util.Map;
import java.util.Optional;

/**
 * A line among the events.
 *
 * @param who who said it, or whom it is about; may be empty
 */
public record LogLine(Kind kind, String who, String text) {
    /** So many characters of names are in one line: as many as a class has. */
    private static final int MAX_NAMES = 300;

    /** What is said of one, and how it is said of several. */
    private static final Map<String, String> OF_SEVERAL = Map.of(
            "has sat down", "have sat down",
            "has sat down (a bot)", "have sat down (bots)",
            "has left", "have left",
            "has lost the connection; the seat is kept", "have lost the connection; the seats are kept",
            "is watching", "are watching",
            "is back", "are back");

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

    /** This and the next as one, where the same is told of both: a class that comes in would push away all that is said. */
    Optional<LogLine> and(LogLine next) {
        String ofSeveral = OF_SEVERAL.getOrDefault(next.text, "");
        boolean isSame = kind == Kind.EVENT
                && next.kind == Kind.EVENT
                && !ofSeveral.isEmpty()
                && (text.equals(next.text) || text.equals(ofSeveral))
                && who.length() + next.who.length() <= MAX_NAMES;
        return isSame ? Optional.of(new LogLine(kind, who + ", " + next.who, ofSeveral)) : Optional.empty();
    }
}
