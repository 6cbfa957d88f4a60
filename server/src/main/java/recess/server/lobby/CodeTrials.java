package recess.server.lobby;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import recess.common.limit.TokenBucket;
import recess.common.message.RefusalCode;
import recess.common.room.Refusal;
import recess.server.share.Origin;

/**
 * How many wrong codes of rooms an address may try, under whatever names and through whatever doors: a room that is in no list is
 * as private as its code. Rooms in the list are open all the same, so that nobody shuts a class out of them that shares its
 * address. Guarded by the lobby's lock.
 */
final class CodeTrials {
    static final int AT_ONCE = 60;
    static final Duration TIME = Duration.ofMinutes(1);

    private final LongSupplier nanoTime;
    private final Map<Origin, TokenBucket> left = new HashMap<>();

    /** @param nanoTime the monotonic clock, in nanoseconds */
    CodeTrials(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Counts a code, if it is wrong.
     *
     * @throws Refusal where too many have been wrong: then right ones are refused, too
     */
    void count(Origin origin, boolean isRight) throws Refusal {
        if (isRight && !left.containsKey(origin)) {
            return;
        }
        long now = nanoTime.getAsLong();
        TokenBucket trials = left.computeIfAbsent(origin, _ -> new TokenBucket(AT_ONCE, TIME));
        if (trials.waitNanos(now) > 0) {
            throw new Refusal(
                    RefusalCode.SLOW_DOWN,
                    "slow down (wrong codes of rooms from one address: " + AT_ONCE + " in " + TIME.toSeconds() + " s)");
        }
        if (!isRight) {
            trials.take(now);
        }
    }

    /** Forgets the addresses that have all of their trials again. */
    void forgetQuiet() {
        long now = nanoTime.getAsLong();
        left.values().removeIf(trials -> trials.isFull(now));
    }
}
