package recess.server.lobby;

import org.jspecify.annotations.Nullable;

/** Somebody who has taken a name; guarded by the lobby's lock. */
final class Player {
    final String name;
    final Tokens tokens = new Tokens();
    Audience audience;

    @Nullable
    Room room;

    boolean lost;
    long lostNanos;

    Player(String name, Audience audience) {
        this.name = name;
        this.audience = audience;
    }
}
