package recess.common.message;

/**
 * A line in a table of scores.
 *
 * @param wins how many games were won
 * @param games how many were played
 * @param bestMoves the fewest moves of a won one, whatever the game; 0 where none was won
 * @param best the same for each game that was won, by the name of the game
 */
public record ScoreLine(String player, int wins, int games, int bestMoves, Facts best) {
    /** Without the fewest moves of each game, which an older server does not tell. */
    public ScoreLine(String player, int wins, int games, int bestMoves) {
        this(player, wins, games, bestMoves, Facts.NONE);
    }
}
