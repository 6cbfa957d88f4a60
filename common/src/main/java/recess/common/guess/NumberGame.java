package recess.common.guess;

import java.util.Optional;
import java.util.random.RandomGenerator;
import recess.common.message.Hint;

/** The rules of "guess the number": a secret from 1 to 100, and where each guess lies from it. */
public final class NumberGame {
    public static final int LOWEST = 1;
    public static final int HIGHEST = 100;

    private final int secret;
    private int guesses;

    /** @param secret 1 to 100 */
    NumberGame(int secret) {
        if (!isInRange(secret)) {
            throw new IllegalArgumentException("secret " + secret);
        }
        this.secret = secret;
    }

    /** A game with any secret, each as likely as the other. */
    public static NumberGame any(RandomGenerator random) {
        return new NumberGame(random.nextInt(LOWEST, HIGHEST + 1));
    }

    /** Whether a number may be guessed. */
    public static boolean isInRange(int number) {
        return LOWEST <= number && number <= HIGHEST;
    }

    /**
     * Makes a guess.
     *
     * @param number 1 to 100
     * @return where it lies; empty when it is right
     */
    public Optional<Hint> guess(int number) {
        if (!isInRange(number)) {
            throw new IllegalArgumentException("guess " + number);
        }
        guesses++;
        if (number == secret) {
            return Optional.empty();
        }
        return Optional.of(number < secret ? Hint.LOW : Hint.HIGH);
    }

    public int secret() {
        return secret;
    }

    /** How many guesses have been made. */
    public int guesses() {
        return guesses;
    }
}
