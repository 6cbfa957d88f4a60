package recess.common.message;

/** How a round is won. */
public enum Mode implements Word {
    /** One secret for all; the first right answer, in the server's order, ends the round. */
    RACE,
    /** Everyone finishes, or the clock runs out; fewest moves win, then the shortest time. */
    GOLF
}
