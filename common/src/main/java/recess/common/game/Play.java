package recess.common.game;

import java.util.Optional;
import recess.common.message.Fact;
import recess.common.message.Facts;
import recess.common.message.GameView;

/** One player's way to a secret. Not thread-safe. */
public interface Play {
    /** How many moves have counted: told of every game, to its player and to everybody. */
    Fact<Integer> MOVES = Fact.integer("moves", "how many have counted");

    /**
     * Makes a move.
     *
     * @param text as the player typed it
     * @return why it is no move, in one line that is safe to show, and then it costs nothing; empty where it was one
     * @throws IllegalStateException when the play is over, whatever the text
     */
    Optional<String> move(String text);

    /** The game as its player may see it. */
    GameView view();

    /** The same with what led there, for a player who comes back to it. */
    default GameView recap() {
        return view();
    }

    /** What everybody may know of it: nothing that gives the secret away. */
    Facts progress();

    /** How many moves have counted. */
    int moves();

    /** Whether no move can be made any more. */
    boolean isOver();

    /** Whether the secret was found. */
    boolean isWon();
}
