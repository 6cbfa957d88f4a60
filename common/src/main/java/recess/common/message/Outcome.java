package recess.common.message;

/** How a game ended for a player. */
public enum Outcome implements Word {
    /** The secret was found, or the other beaten. */
    WON,
    /** No move was left, or the other has won. */
    LOST,
    /** No move was left, and nobody has won. */
    DRAWN,
    /** The player left before the end. */
    GIVEN_UP
}
