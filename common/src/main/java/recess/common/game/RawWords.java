package recess.common.game;

import java.util.List;
import java.util.Optional;
import recess.common.message.GameText;
import recess.common.message.GameView;
import recess.common.message.Outcome;

/** How a game speaks to a client that knows nothing but its words. Each text is a write of its own. */
public interface RawWords {
    /** The game begins. The last text asks for a move. */
    List<GameText> begun(GameView view);

    /**
     * It is the player's turn again. The last text asks for a move.
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
