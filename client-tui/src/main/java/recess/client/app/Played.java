package recess.client.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What has been played from here.
 *
 * @param bests the fewest moves in which one has won a game, by its name: in earlier runs, too
 * @param lastMatch the last match, or game alone, that was seen in this run, as far as it has come
 */
public record Played(Map<String, Integer> bests, Optional<Recording> lastMatch) {
    /** Nothing yet. */
    public static final Played NOTHING = new Played(Map.of(), Optional.empty());

    public Played {
        bests = Map.copyOf(bests);
    }

    /** With a game won in fewer moves than ever. */
    Played best(String game, int moves) {
        Map<String, Integer> more = new HashMap<>(bests);
        more.put(game, moves);
        return new Played(more, lastMatch);
    }

    /** With a match as the last one that was seen. */
    Played seen(Recording recording) {
        return new Played(bests, Optional.of(recording));
    }
}
