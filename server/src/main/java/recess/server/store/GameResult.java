package recess.server.store;

/**
 * How a round, or a game played alone, ended for one player.
 *
 * @param mode {@code race}, {@code golf} or {@code solo}
 * @param room its code; empty for a game played alone
 * @param round 1 for the first of a match; 0 for a game played alone
 * @param place 1 for the best; 0 for who did not finish
 * @param bot whether the player is a program
 */
public record GameResult(
        String player,
        String room,
        String game,
        String mode,
        int round,
        int place,
        int moves,
        long millis,
        boolean won,
        boolean bot) {
    /** The mode of a game played alone. */
    public static final String SOLO = "solo";
}
