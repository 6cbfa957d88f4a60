package recess.common.room;

import java.time.Duration;
import java.util.List;
import recess.common.message.Standing;

/**
 * How a round of a room's match ended.
 *
 * @param round 1 for the first of a match
 * @param answer the secret
 * @param players everybody who played, the best first; on a board whoever has left it, too
 * @param took from its beginning until it was decided
 */
public record RoundResult(RoomRules rules, int round, String answer, List<PlayerResult> players, Duration took) {
    /**
     * How it ended for one player.
     *
     * @param bot whether a program played
     * @param gone whether this player has left in the middle of it: that is a loss, and a place in no standings
     */
    public record PlayerResult(Standing standing, boolean bot, boolean gone) {}

    /** Everybody who played and is in the room, the best first. */
    public List<Standing> standings() {
        return players.stream()
                .filter(player -> !player.gone())
                .map(PlayerResult::standing)
                .toList();
    }

    /** The name of the winner; empty where nobody won. */
    public String winner() {
        return players.stream()
                .map(PlayerResult::standing)
                .filter(Standing::hasWon)
                .map(Standing::player)
                .findFirst()
                .orElse("");
    }
}
