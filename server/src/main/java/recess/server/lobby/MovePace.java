package recess.server.lobby;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * At most five moves a second in a room, whoever makes them and in whatever dialect: a script has no edge by flooding. The
 * answer to the next one is late, and none is lost. For one thread.
 */
final class MovePace {
    private final Rate moves = new Rate(5, Duration.ofSeconds(1));
    private final LongSupplier nanoTime;

    MovePace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Waits until one more move may be made. */
    void await() {
        long wait = moves.waitNanos(nanoTime.getAsLong());
        if (wait > 0) {
            try {
                Thread.sleep(Duration.ofNanos(wait));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        moves.admits(nanoTime.getAsLong());
    }
}
