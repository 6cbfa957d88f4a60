package recess.server.game;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import recess.server.event.Source;
import recess.server.store.GameResult;
import recess.server.store.ResultStore;

/** Where games played alone are written down, before their players are told how they ended. */
public final class SoloLedger {
    /** The player of a game on a raw listener, who has no name. */
    public static final String GUEST = "guest";

    /** How long a player waits for the disk: a slow one delays the end of a game, a failing one does not prevent it. */
    public static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ResultStore results;

    public SoloLedger(ResultStore results) {
        this.results = results;
    }

    /**
     * Writes down a game that is over.
     *
     * @param bot whether the player is a program
     * @param source where the player is
     * @return whether it survives a crash; false where the disk fails, or is too slow
     */
    public boolean record(
            String player, boolean bot, Source source, String game, boolean won, int moves, Duration took) {
        return results.record(List.of(new GameResult(
                        player,
                        "",
                        game,
                        GameResult.SOLO,
                        0,
                        won ? 1 : 0,
                        moves,
                        took.toMillis(),
                        won,
                        bot,
                        source.address().getHostAddress(),
                        source.realName())))
                .completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(_ -> false)
                .join();
    }
}
