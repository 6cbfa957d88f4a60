package recess.server.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import recess.common.message.LobbyRequest;
import recess.common.message.ScoreLine;

/** Where results are kept. Thread-safe. */
public interface ResultStore {
    /**
     * Stores results, all or none; returns at once.
     *
     * @return completed with true when they survive a crash, with false when they could not be stored
     */
    CompletableFuture<Boolean> record(List<GameResult> results);

    /**
     * The best players of a period, the best first; returns at once. Every result stored before the call counts.
     *
     * @param room the code, for {@link recess.common.message.Period#ROOM}
     * @param limit how many at the most
     * @return completed with an {@link java.io.IOException} where the database fails
     */
    CompletableFuture<List<ScoreLine>> scores(LobbyRequest.Scores asked, String room, int limit);
}
