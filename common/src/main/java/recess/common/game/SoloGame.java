package recess.common.game;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import recess.common.message.GameView;
import recess.common.message.LobbyEvent;
import recess.common.message.Outcome;

/**
 * A game that one player plays alone, from the deal to the end. It records nothing and tells nobody: the lobby, a raw
 * listener and practice each do that in their own way. Not thread-safe.
 */
public final class SoloGame {
    /**
     * How it ended.
     *
     * @param game its name
     * @param moves how many counted
     * @param answer the secret
     * @param tookNanos from the deal
     */
    public record End(String game, Outcome outcome, int moves, String answer, long tookNanos) {
        /** The same as the lobby tells it. */
        public LobbyEvent.SoloEnded told(boolean recorded) {
            return new LobbyEvent.SoloEnded(game, outcome, moves, answer, recorded);
        }
    }

    private final Game game;
    private final Puzzle puzzle;
    private final Play play;
    private final LongSupplier nanoTime;
    private final long startNanos;

    /**
     * Deals a game.
     *
     * @param nanoTime the monotonic clock, in nanoseconds
     */
    public SoloGame(Game game, RandomGenerator random, LongSupplier nanoTime) {
        this.game = game;
        this.puzzle = game.deal(random);
        this.play = puzzle.begin();
        this.nanoTime = nanoTime;
        this.startNanos = nanoTime.getAsLong();
    }

    public Game game() {
        return game;
    }

    /** The game as its player may see it. */
    public GameView view() {
        return play.view();
    }

    /** The same with what led there. */
    public GameView recap() {
        return play.recap();
    }

    /**
     * Makes a move.
     *
     * @return why it is no move, in one line that is safe to show; empty where it was one
     * @throws IllegalStateException when the game is over
     */
    public Optional<String> move(String text) {
        return play.move(text);
    }

    /** How many moves have counted. */
    public int moves() {
        return play.moves();
    }

    /** Whether no move can be made any more. */
    public boolean isOver() {
        return play.isOver();
    }

    /** How it ended, if it ends now: a game that is not over is given up. */
    public End end() {
        return new End(game.name(), play.outcome(), play.moves(), puzzle.answer(), nanoTime.getAsLong() - startNanos);
    }
}
