package recess.common.message;

/** How a game ended for a player. */
public enum Outcome implements Word {
    /** The secret was found. */
    WON,
    /** No move was left. */
    LOST,
    /** The player left before the end. */
    GIVEN_UP
}
