package recess.client.app;

import java.time.Duration;

/**
 * A line that shows for some seconds.
 *
 * @param text what happened, what it means, and what to press; safe to show
 * @param until when it goes, since the program began
 */
public record Toast(Level level, String text, Duration until) {
    /** How bad it is. */
    public enum Level {
        GOOD,
        NOTE,
        PROBLEM
    }

    /** The same, shown until then. */
    Toast until(Duration end) {
        return new Toast(level, text, end);
    }

    /** Something went well. */
    public static Toast good(String text) {
        return new Toast(Level.GOOD, text, Duration.ZERO);
    }

    /** Something to know. */
    public static Toast note(String text) {
        return new Toast(Level.NOTE, text, Duration.ZERO);
    }

    /** Something went wrong. */
    public static Toast problem(String text) {
        return new Toast(Level.PROBLEM, text, Duration.ZERO);
    }
}
