package recess.common.room;

import org.jspecify.annotations.Nullable;
import recess.common.game.Play;
import recess.common.message.Facts;
import recess.common.message.Person;

/** What somebody is in a room; guarded by the room's lock. */
final class Member {
    final Participant who;

    /** Whether it plays, and does not only watch. */
    final boolean plays;

    int score;

    @Nullable
    Play play;

    long lastMoveNanos;

    /** What it has missed while nobody could tell it; empty for nothing. */
    String news = "";

    Member(Participant who, boolean plays) {
        this.who = who;
        this.plays = plays;
    }

    String name() {
        return who.name();
    }

    boolean isBot() {
        return who.kind() == Participant.Kind.BOT;
    }

    /** Whether it can be host: somebody connected who knows what that is. */
    boolean canHost() {
        return plays
                && !who.isLost()
                && switch (who.kind()) {
                    case PERSON, PROGRAM -> true;
                    case RAW, BOT -> false;
                };
    }

    /** Whether there is a move left to make in the round. */
    boolean isUnfinished() {
        return play != null && !play.isOver();
    }

    /** The same, and it can be made. */
    boolean isStillPlaying() {
        return isUnfinished() && !who.isLost();
    }

    Person person(boolean host) {
        Person.Role role = !plays
                ? Person.Role.SPECTATOR
                : isBot() ? Person.Role.BOT : host ? Person.Role.HOST : Person.Role.PLAYER;
        Facts progress = play == null || play.moves() == 0 ? Facts.NONE : play.progress();
        return new Person(name(), role, score, !who.isLost(), progress);
    }
}
