package recess.common.message;

/** Where a wrong guess lies, seen from the secret number. */
public enum Hint {
    /** The guess is below the number. */
    LOW,
    /** The guess is above the number. */
    HIGH
}
