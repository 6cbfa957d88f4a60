package recess.common.game;

import java.util.List;
import java.util.function.ToIntFunction;
import recess.common.message.Facts;

/** The moves of a player as signs. */
public final class Trail {
    private Trail() {}

    /** What a move was that brought its player further, or did not. */
    public static Line sign(boolean further) {
        return further ? Line.of("●", Tone.GOOD) : Line.of("✗", Tone.WARN);
    }

    /**
     * A sign for each move.
     *
     * @param trail as in {@link GameBoard#lane}
     * @param found how much has been found: a move that finds something brought its player further
     * @param columns as many as moves of which nothing is known may take
     */
    public static Line signs(List<Facts> trail, ToIntFunction<Facts> found, int columns) {
        Line line = Line.EMPTY;
        int before = 0;
        int known = 0;
        for (Facts facts : trail) {
            int moves = facts.number(Play.MOVES);
            line = line.then("•".repeat(Math.clamp((long) moves - known - 1, 0, columns)), Tone.DIM)
                    .then(sign(found.applyAsInt(facts) > before));
            before = found.applyAsInt(facts);
            known = moves;
        }
        return line;
    }
}
