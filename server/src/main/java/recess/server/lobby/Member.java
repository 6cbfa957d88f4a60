package recess.server.lobby;

import org.jspecify.annotations.Nullable;
import recess.common.game.Play;
import recess.common.message.Person;

/** Somebody in a room; guarded by the room's lock. */
final class Member {
    /** What a member is there for. */
    enum Role {
        PLAYER,
        SPECTATOR,
        /** A player whose client knows nothing of rooms. */
        RAW_PLAYER,
        BOT
    }

    final String name;
    final Role role;

    /** Whether a program plays, on this server or elsewhere. */
    final boolean bot;

    Audience audience;
    int score;

    @Nullable
    Play play;

    long lastMoveNanos;
    boolean lost;
    long lostNanos;

    Member(String name, Role role, boolean bot, Audience audience) {
        this.name = name;
        this.role = role;
        this.bot = bot;
        this.audience = audience;
    }

    boolean plays() {
        return role != Role.SPECTATOR;
    }

    /** Whether it can be host: a person who knows what that is. */
    boolean canHost() {
        return role == Role.PLAYER && !lost;
    }

    /** Whether there is a move left to make in the round. */
    boolean isUnfinished() {
        return play != null && !play.isOver();
    }

    /** The same, and it can be made. */
    boolean isStillPlaying() {
        return isUnfinished() && !lost;
    }

    Person person(boolean host) {
        Person.Role shown = switch (role) {
            case PLAYER, RAW_PLAYER -> host ? Person.Role.HOST : Person.Role.PLAYER;
            case SPECTATOR -> Person.Role.SPECTATOR;
            case BOT -> Person.Role.BOT;
        };
        return new Person(name, shown, score, !lost);
    }
}
