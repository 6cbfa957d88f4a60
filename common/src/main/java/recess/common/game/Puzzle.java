package recess.common.game;

import java.util.List;
import recess.common.message.GameView;

/** What is dealt: a secret, the same for everybody who plays it, which never changes; or one board for all. Not thread-safe. */
public interface Puzzle {
    /** The play of somebody who plays alone; on a board, against a bot. */
    Play begin();

    /**
     * The plays of all who play a round, in the same order. On a board they take turns in it.
     *
     * @param players their names; on a board as many as the game has seats
     */
    default List<Play> begin(List<String> players) {
        return players.stream().map(_ -> begin()).toList();
    }

    /** What is seen of it by who only watches: of a secret, no more than before the first move. */
    default GameView watched() {
        return begin().view();
    }

    /** Somebody at a board is called something else from now on. */
    default void renamed(String before, String now) {}

    /** The time of a round is up: whoever keeps the others on a board waiting has lost. */
    default void timeUp() {}

    /** The secret, or how the board stands: to be told when nobody plays any more. */
    String answer();
}
