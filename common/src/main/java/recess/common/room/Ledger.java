package recess.common.room;

import java.util.concurrent.CompletableFuture;

/** Where the results of rounds are kept. */
public interface Ledger {
    /**
     * Writes down a round that is decided; returns at once.
     *
     * @return completed with whether the results survive a crash
     */
    CompletableFuture<Boolean> record(RoundResult result);

    /** Somebody who plays in a room has another name from now on, and the same score; returns at once. */
    default void renamed(RoomRules room, String before, String now, int score) {
        // Who keeps no scores of rooms has nothing to do.
    }

    /** The end of the round has been told in the room; returns at once. */
    void told(RoundResult result, boolean recorded);
}
