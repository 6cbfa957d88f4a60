package recess.common.game;

import java.util.function.Function;
import recess.common.message.Facts;
import recess.common.message.GameView;

/** Plays by itself, from what a player may see. */
@FunctionalInterface
public interface Bot {
    /** The next move. */
    String move(GameView view);

    /** A bot that needs nothing but the facts. */
    static Bot seeing(Function<Facts, String> move) {
        return view -> move.apply(view.facts());
    }
}
