package recess.common.guess;

/** The rules of "guess the number": a secret, usually from 1 to 100, and where each guess lies from it. */
final class NumberGame {
    static final int LOWEST = 1;
    static final int HIGHEST = 100;

    private final GuessRules rules;
    private final int secret;
    private int guesses;

    /** @param secret 1 to 100 */
    NumberGame(int secret) {
        this(GuessRules.USUAL, secret);
    }

    /** @param secret in the range of the rules */
    NumberGame(GuessRules rules, int secret) {
        if (!rules.isInRange(secret)) {
            throw new IllegalArgumentException("secret " + secret);
        }
        this.rules = rules;
        this.secret = secret;
    }

    GuessRules rules() {
        return rules;
    }

    /**
     * Makes a guess.
     *
     * @param number in the range of the rules
     * @return where it lies
     */
    Hint guess(int number) {
        if (!rules.isInRange(number)) {
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
