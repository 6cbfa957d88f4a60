package recess.client.app;

/**
 * A line that shows for some seconds.
 *
 * @param text what happened, what it means, and what to press; safe to show
 */
public record Toast(Level level, String text) {
    /** How bad it is. */
    public enum Level {
        GOOD,
        NOTE,
        PROBLEM
    }

    /** Something went well. */
    public static Toast good(String text) {
        return new Toast(Level.GOOD, text);
    }

    /** Something to know. */
    public static Toast note(String text) {
        return new Toast(Level.NOTE, text);
    }

    /** Something went wrong. */
    public static Toast problem(String text) {
        return new Toast(Level.PROBLEM, text);
    }
}
