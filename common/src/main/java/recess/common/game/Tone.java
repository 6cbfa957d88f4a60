package recess.common.game;

/** What a piece of a board means: a screen gives it a colour, and nothing is told by colour alone. */
public enum Tone {
    /** Ordinary text. */
    TEXT,
    /** What is less important. */
    DIM,
    /** What is most worth seeing. */
    STRONG,
    /** It went well. */
    GOOD,
    /** Take care. */
    WARN,
    /** It went wrong. */
    BAD,
    /** What is still possible, a bar's full part. */
    FULL,
    /** What is no longer possible, a bar's empty part. */
    EMPTY,
    /** What cannot be chosen any more. */
    OFF
}
