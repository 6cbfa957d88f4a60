package recess.common.message;

/**
 * A line in a table of scores.
 *
 * @param wins rounds and solo games won
 * @param games rounds and solo games played
 * @param bestMoves the fewest moves of a won one; 0 where none was won
 */
public record ScoreLine(String player, int wins, int games, int bestMoves) {}
