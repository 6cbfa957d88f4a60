package recess.common.game;

/**
 * What a text that a player typed amounts to.
 *
 * @param <T> what a move is in the game
 */
public sealed interface Reading<T> {
    /** A move, as far as its spelling goes. */
    record Move<T>(T value) implements Reading<T> {}

    /**
     * No move.
     *
     * @param why one line, safe to show
     */
    record NoMove<T>(String why) implements Reading<T> {}
}
