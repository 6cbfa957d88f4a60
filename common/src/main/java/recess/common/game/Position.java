package recess.common.game;

import java.util.List;
import java.util.Optional;
import recess.common.message.Facts;
import recess.common.message.GameView;

/**
 * All that is known of a play where it is drawn.
 *
 * @param view as it stands; empty while there is none
 * @param recap how it stood when its player came back; empty for who was there from the beginning
 * @param moves how it looked after each move since then, the first move first
 * @param pending the moves on their way to the server
 */
public record Position(Optional<GameView> view, Optional<GameView> recap, List<GameView> moves, List<String> pending) {
    /** What is known as it stands. */
    public Facts facts() {
        return view.map(GameView::facts).orElse(Facts.NONE);
    }

    /** The moves on their way, as a line; empty where there are none. */
    public Optional<Line> underWay() {
        return pending.isEmpty()
                ? Optional.empty()
                : Optional.of(Line.of(String.join(" ", pending) + " ...", Tone.DIM));
    }
}
