package recess.common.game;

import java.util.List;
import java.util.Optional;
import recess.common.message.GameText;
import recess.common.message.GameView;
import recess.common.message.Outcome;

/** How a game speaks to a client that knows nothing but its words. Each text is a write of its own. */
public interface RawWords {
    /** What a line of the client means, where it is more than a move. */
    sealed interface Heard {
        /** A move, be it right or not. */
        record Move(String text) implements Heard {}

        /** Something that is answered, and costs nothing. */
        record Asked(List<GameText> answer) implements Heard {}

        /** The client goes. */
        record Quit(List<GameText> farewell) implements Heard {}

        /** The first part of a move: it is heard again with the next line behind it, parted by LF. */
        record Begun() implements Heard {}
    }

    /**
     * What a client means.
     *
     * @param view the game, with what led there
     */
    default Heard heard(String line, GameView view) {
        return new Heard.Move(line);
    }

    /** The game begins. The last text asks for a move; there is none where the client speaks first. */
    List<GameText> begun(GameView view);

    /**
     * It is the player's turn again. Where moves are asked for each time, the last text does it.
     *
     * @param remark why the last input was no move, safe to show; empty after a move
     */
    List<GameText> turn(Optional<String> remark, GameView view);

    /**
     * The game is over.
     *
     * @param answer the secret; empty while others still play it
     */
    List<GameText> ended(GameView view, Outcome outcome, Optional<String> answer);
}
