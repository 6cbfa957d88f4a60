package recess.common.guess;

/** Where a guess lies, seen from the secret number. */
enum Hint {
    /** The guess is below the number. */
    LOW,
    /** The guess is above the number. */
    HIGH,
    /** The guess is the number. */
    CORRECT
}
