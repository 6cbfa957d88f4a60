package recess.server.lobby;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Somebody who has taken a name; guarded by the lobby's lock. */
final class Player {
    final String name;
    final Tokens tokens = new Tokens();

    /** These are the player's and not the connection's: another connection is no way around them. */
    final MovePace pace;

    final Rate chat = new Rate(3, Duration.ofSeconds(3));
    Audience audience;

    @Nullable
    Room room;

    /** What is played outside every room; empty for nothing. */
    String gameAlone = "";

    boolean lost;
    long lostNanos;

    /** @param nanoTime the monotonic clock, in nanoseconds */
    Player(String name, Audience audience, LongSupplier nanoTime) {
        this.name = name;
        this.pace = new MovePace(nanoTime);
        this.audience = audience;
    }
}
