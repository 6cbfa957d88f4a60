package recess.common.guess;

/** The rules of "guess the number": a secret from 1 to 100, and where each guess lies from it. */
final class NumberGame {
    static final int LOWEST = 1;
    static final int HIGHEST = 100;

    private final int secret;
    private int guesses;

    /** @param secret 1 to 100 */
    NumberGame(int secret) {
        if (!isInRange(secret)) {
            throw new IllegalArgumentException("secret " + secret);
        }
        this.secret = secret;
    }

    /** Whether a number may be guessed. */
    static boolean isInRange(int number) {
        return LOWEST <= number && number <= HIGHEST;
    }

    /**
     * Makes a guess.
     *
     * @param number 1 to 100
     * @return where it lies
     */
    Hint guess(int number) {
        if (!isInRange(number)) {
            throw new IllegalArgumentException("guess " + number);
        }
        guesses++;
        return number == secret ? Hint.CORRECT : number < secret ? Hint.LOW : Hint.HIGH;
    }

    /** How many guesses have been made. */
    int guesses() {
        return guesses;
    }
}
