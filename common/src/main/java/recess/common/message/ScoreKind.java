package recess.common.message;

/** Which games a table of scores counts. They are counted apart: whoever plays alone can win as often as he likes. */
public enum ScoreKind implements Word {
    /** Rounds in rooms, in whatever mode. */
    RACE,
    /** Games played alone. */
    SOLO
}
