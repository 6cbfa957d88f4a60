package recess.server.lobby;

import org.jspecify.annotations.Nullable;
import recess.common.message.Bytes;

/** Somebody who has taken a name; guarded by the lobby's lock. */
final class Player {
    final String name;
    Audience audience;
    Bytes tokenDigest;

    @Nullable
    Room room;

    boolean lost;
    long lostNanos;

    Player(String name, Audience audience, Bytes tokenDigest) {
        this.name = name;
        this.audience = audience;
        this.tokenDigest = tokenDigest;
    }
}
