package recess.common.message;

import java.util.Locale;

/** Which games a table of scores counts. They are counted apart: whoever plays alone can win as often as he likes. */
public enum ScoreKind {
    /** Rounds in rooms, in whatever mode. */
    RACE,
    /** Games played alone. */
    SOLO;

    /** The word for it, on the wire and to people. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
