package recess.common.message;

/** What the game "guess the number" answers. */
public sealed interface GuessReply extends ServerMessage {
    /**
     * It is the player's turn to guess.
     *
     * @param lowest the smallest number it can be
     * @param highest the largest number it can be
     */
    record Asked(int lowest, int highest) implements GuessReply {
        public Asked {
            if (lowest > highest) {
                throw new IllegalArgumentException(lowest + " > " + highest);
            }
        }
    }

    /** The guess was wrong. */
    record Hinted(Hint hint) implements GuessReply {}

    /**
     * The guess was right and the game is over.
     *
     * @param number the secret number
     * @param guesses how many guesses it took, 1 or more
     */
    record Solved(int number, int guesses) implements GuessReply {}
}
