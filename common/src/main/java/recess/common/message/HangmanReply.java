package recess.common.message;

import java.util.Optional;

/**
 * What Hangman answers. A turn is one message, board and question together, so that a client that reads once a turn
 * has it whole.
 */
public sealed interface HangmanReply extends ServerMessage {
    /**
     * The game begins, and it is the player's turn.
     *
     * @param attempts how many guesses there are, 1 or more
     * @param masked the word with a dot for each hidden letter
     */
    record Opened(int attempts, String masked) implements HangmanReply {}

    /**
     * It is the player's turn again.
     *
     * @param remark why the last input was no guess, safe to show; empty after a guess
     * @param masked the word with a dot for each hidden letter
     * @param attemptsLeft 1 or more
     */
    record Turned(Optional<String> remark, String masked, int attemptsLeft) implements HangmanReply {}

    /**
     * The game is over.
     *
     * @param won whether every letter was found
     * @param masked the word as far as it was found
     * @param word the secret word
     */
    record Ended(boolean won, String masked, String word) implements HangmanReply {}
}
