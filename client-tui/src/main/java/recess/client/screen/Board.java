package recess.client.screen;

import java.util.Optional;
import recess.client.app.State;
import recess.client.app.Table;
import recess.client.key.Key;
import recess.client.widget.Canvas;
import recess.client.widget.Rect;
import recess.common.message.Facts;

/** How one game looks and what is typed in it; everything around it is the same for all games. */
interface Board {
    /** The game's name. */
    String game();

    /** What to type, in a few words. */
    String prompt(Table table);

    /** Whether a key can be part of a move. */
    boolean takes(Key key);

    /** How long a move may get; a move of one character is made at once, without Enter. */
    int maxMoveChars();

    /** Draws what one's own game looks like. */
    void draw(Canvas canvas, Rect part, Table table, State state);

    /** What everybody may know of a player's moves, in a few words. */
    String progress(Facts facts);

    /** How near a player is, from 0 to 100; empty where that cannot be said. */
    default Optional<Integer> percent(Facts facts) {
        return Optional.empty();
    }

    /** Draws what one's own game has come to, and returns the part that is left for how it went for all. */
    default Rect drawEnd(Canvas canvas, Rect part, Table table) {
        return part;
    }

    /** Whether no more moves can be made in it, although others may still be at it. */
    default boolean isOver(Facts facts) {
        return false;
    }

    /** A fact that is a number; 0 where it is missing. */
    static int number(Facts facts, String name) {
        return facts.values().get(name) instanceof Number number ? number.intValue() : 0;
    }

    /** A fact as text; empty where it is missing. */
    static String text(Facts facts, String name) {
        Object value = facts.values().get(name);
        return value == null ? "" : String.valueOf(value);
    }
}
