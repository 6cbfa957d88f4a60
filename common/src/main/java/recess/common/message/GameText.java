package recess.common.message;

/**
 * What a game says to a client that knows nothing but its words. One message is one write, so that a client that reads once a
 * turn has it whole.
 *
 * @param text one line or several, parted by LF, safe to show; none at the end
 * @param waitsOnLine whether the answer is typed behind the last line, which then gets no line end
 */
public record GameText(String text, boolean waitsOnLine) implements ServerMessage {
    public GameText {
        if (text.isEmpty() || text.endsWith("\n")) {
            throw new IllegalArgumentException("a text of a game is lines, and the line end is the dialect's");
        }
    }

    /** A text that ends its line. */
    public static GameText line(String text) {
        return new GameText(text, false);
    }
}
