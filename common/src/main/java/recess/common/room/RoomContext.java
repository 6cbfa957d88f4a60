package recess.common.room;

import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What a room needs of whoever offers it.
 *
 * @param random where secrets of games come from
 * @param nanoTime the monotonic clock, in nanoseconds
 */
public record RoomContext(RandomGenerator random, LongSupplier nanoTime, Timing timing, Ledger ledger) {
    long now() {
        return nanoTime.getAsLong();
    }
}
