package recess.server.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What the server knew when it stopped, however it stopped: each thing by its kind and key, with a few fields. What is in
 * them is said by whoever keeps it. Thread-safe.
 */
public interface KeptStore {
    /** Keeps nothing. */
    KeptStore NONE = new KeptStore() {
        @Override
        public CompletableFuture<Boolean> keep(List<Change> changes) {
            return CompletableFuture.completedFuture(true);
        }

        @Override
        public Map<String, List<String>> all(Kind kind) {
            return Map.of();
        }
    };

    /** What sort of thing is kept. */
    enum Kind {
        STUDENT,
        /** Which student a token or an address belongs to. */
        BINDING,
        /** A room that stays, by its code. */
        ROOM,
        /** The last round of a room that was stored, by the room's code. */
        ROUND,
        /** A player's place in a room that stays, by name. */
        SEAT,
        /** By room and player. */
        SCORE,
        BANNED_NAME,
        BANNED_ADDRESS,
        MUTED,
        /** Something that the teacher has switched on. */
        SWITCH,
        /** A listener that was added while the server ran, as it is written behind {@code --listen}. */
        LISTENER,
        TASK,
        /** How far somebody has come with a task. */
        ATTEMPT
    }

    /**
     * Something is kept from now on, or no longer.
     *
     * @param key names it among its kind
     * @param fields texts of one line each; empty where it is dropped
     */
    record Change(Kind kind, String key, Optional<List<String>> fields) {
        /** Keeps something, in place of what is kept under that key. */
        public static Change keep(Kind kind, String key, String... fields) {
            return new Change(kind, key, Optional.of(List.of(fields)));
        }

        /** Drops something; nothing happens where it is not kept. */
        public static Change drop(Kind kind, String key) {
            return new Change(kind, key, Optional.empty());
        }
    }

    /**
     * Writes changes, in their order, all or none; returns at once.
     *
     * @return completed with true when they survive a crash, with false when they could not be written
     */
    CompletableFuture<Boolean> keep(List<Change> changes);

    /** Writes changes; returns at once, and nobody asks whether a failing disk has taken them. */
    default void keepLater(List<Change> changes) {
        var _ = keep(changes);
    }

    /** Writes changes, and waits for the disk; false where it has not taken them. */
    default boolean keepNow(Change... changes) {
        return keep(List.of(changes)).join();
    }

    /**
     * All that is kept of a kind, by key, in the order in which it came; waits for the disk.
     *
     * @throws IOException where the database fails
     */
    Map<String, List<String>> all(Kind kind) throws IOException;
}
