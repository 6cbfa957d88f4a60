package recess.common.message;

/**
 * How somebody stands after a round.
 *
 * @param place 1 for the best; equal results share a place; 0 for who did not finish
 * @param points won in this round
 * @param score in all rounds of this room so far
 * @param moves made in this round
 * @param millis from the round's start to the last move
 */
public record Standing(String player, int place, int points, int score, int moves, long millis) {}
