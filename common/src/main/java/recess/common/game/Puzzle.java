package recess.common.game;

/** One secret, the same for everybody who plays it. Immutable. */
public interface Puzzle {
    /** One player's play of it. */
    Play begin();

    /** The secret, to be told when nobody plays any more. */
    String answer();
}
