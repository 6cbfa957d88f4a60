package recess.common.message;

import java.util.Locale;

/** How a round is won. */
public enum Mode {
    /** One secret for all; the first right answer, in the server's order, ends the round. */
    RACE,
    /** Everyone finishes, or the clock runs out; fewest moves win, then the shortest time. */
    GOLF;

    /** The word for it, on the wire and to people. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
