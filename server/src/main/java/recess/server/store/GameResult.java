package recess.server.store;

/**
 * How a round, or a game played alone, ended for one player.
 *
 * @param game its name, and behind a blank the rules that were set: {@code guess to=20,tries=5}
 * @param mode {@code race}, {@code golf} or {@code solo}
 * @param room its code; empty for a game played alone
 * @param round 1 for the first of a match; 0 for a game played alone
 * @param place 1 for the best; 0 for who did not finish
 * @param bot whether the player is a program
 * @param address where the player was
 * @param realName who that is, for the teacher alone; empty where it is not known
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
        boolean bot,
        String address,
        String realName) {
    /** The mode of a game played alone. */
    public static final String SOLO = "solo";

    /** The name in what is written down of a game, which the rules may follow. */
    public static String name(String game) {
        int blank = game.indexOf(' ');
        return blank < 0 ? game : game.substring(0, blank);
    }
}
