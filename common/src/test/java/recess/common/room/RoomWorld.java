package recess.common.room;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** What is around a room: a clock and a ledger that go on when the test lets them, short times, and each time the same luck. */
final class RoomWorld implements Ledger {
    static final Timing TIMING = new Timing(
            Duration.ofSeconds(60),
            Duration.ofSeconds(5),
            Duration.ofSeconds(120),
            Duration.ofSeconds(1),
            Duration.ofSeconds(3));

    private final AtomicLong now = new AtomicLong(1_000_000_000);
    private final AtomicReference<RoundResult> last = new AtomicReference<>();
    private CompletableFuture<Boolean> answer = CompletableFuture.completedFuture(true);

    RoomContext context() {
        return context(TIMING);
    }

    RoomContext context(Timing timing) {
        return new RoomContext(new Random(7), now::get, timing, this);
    }

    void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    /** What the ledger answers from now on. */
    void answers(CompletableFuture<Boolean> given) {
        answer = given;
    }

    /** The result that the ledger was given last. */
    RoundResult last() {
        return last.get();
    }

    /** Whether the ledger was given one. */
    boolean hasLast() {
        return last.get() != null;
    }

    @Override
    public CompletableFuture<Boolean> record(RoundResult result) {
        last.set(result);
        return answer;
    }

    @Override
    public void told(RoundResult result, boolean recorded) {}
}
