package recess.common.game;

import recess.common.message.GameView;

/** Plays by itself, from what a player may see. */
@FunctionalInterface
public interface Bot {
    /** The next move. */
    String move(GameView view);
}
