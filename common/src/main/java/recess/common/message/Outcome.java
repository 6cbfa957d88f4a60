package recess.common.message;

import java.util.Locale;

/** How a game ended for a player. */
public enum Outcome {
    /** The secret was found. */
    WON,
    /** No move was left. */
    LOST,
    /** The player left before the end. */
    GIVEN_UP;

    /** The name of it on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word for it in a sentence. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
