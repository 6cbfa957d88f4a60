package recess.common.game;

import java.util.Optional;
import recess.common.message.Fact;
import recess.common.message.Facts;
import recess.common.message.GameView;
import recess.common.message.Outcome;

/** One player's way to a secret, or one player's side of a board. Not thread-safe. */
public interface Play {
    /** How many moves have counted: told of every game, to its player and to everybody. */
    Fact<Integer> MOVES = Fact.integer("moves", "how many have counted");

    /** Whose turn it is on a board: no other player can move. */
    Fact<String> TURN =
            Fact.text("turn", "the name of the player who has to move (not there where both may, or nobody can)");

    /** Who has to move before a player can; empty where nobody else has to. */
    static Optional<String> turnOfAnother(Facts facts, String player) {
        return facts.get(TURN).filter(who -> !who.equals(player));
    }

    /**
     * Makes a move.
     *
     * @param text as the player typed it
     * @return why it is no move, in one line that is safe to show, and then it costs nothing; empty where it was one
     * @throws IllegalStateException when the play is over, or it is another player's turn, whatever the text
     */
    Optional<String> move(String text);

    /** The game as its player may see it. */
    GameView view();

    /** The same with what led there, for a player who comes back to it. */
    default GameView recap() {
        return view();
    }

    /** What everybody may know of it: nothing that gives a secret away. */
    Facts progress();

    /** How many moves have counted. */
    int moves();

    /** Whether no move can be made any more. */
    boolean isOver();

    /** Whether the secret was found, or the others on the board were beaten. */
    boolean isWon();

    /** How it ends, if it ends now: a play that is not over is given up. */
    default Outcome outcome() {
        return isWon() ? Outcome.WON : isOver() ? Outcome.LOST : Outcome.GIVEN_UP;
    }

    /** Its player goes: on a board, the other has won. */
    default void resign() {}
}
