package recess.server;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import recess.common.game.Bot;
import recess.common.game.RawForm;
import recess.common.game.SoloGame;
import recess.common.message.Outcome;

/**
 * What a client may send in an example.
 *
 * @param seed of the chance with which it makes sense
 * @param messages without ends
 */
public record Sample(long seed, List<String> messages) {
    /** No example. */
    public static final Sample NONE = new Sample(0, List.of());

    private static final int SEEDS = 40;
    private static final int MOST_MOVES = 12;

    /** A short game, which is won where that can be. */
    static Sample game(RawForm form, RawForm.Made made) {
        Sample shortest = NONE;
        for (long seed = 1; seed <= SEEDS; seed++) {
            SoloGame game = new SoloGame(made.game(), new SplittableRandom(seed), () -> 0);
            Bot bot = made.game().bots().getLast().begin().apply(new SplittableRandom(seed));
            List<String> moves = new ArrayList<>();
            while (!game.isOver() && moves.size() < MOST_MOVES) {
                String move = bot.move(game.view());
                game.move(move);
                moves.add(move);
            }
            boolean better =
                    game.end().outcome() == Outcome.WON && moves.size() > 2 && moves.size() < shortest.messages.size();
            if (shortest.messages.isEmpty() || better) {
                shortest = new Sample(seed, form.typed().apply(moves, game.end().answer()));
            }
        }
        return shortest;
    }
}
