package recess.common.message;

/**
 * Somebody in a room.
 *
 * @param connected false while the seat is kept for somebody who lost the connection
 * @param progress what everybody may know of the last move in the round that runs; nothing where there is none
 */
public record Person(String name, Role role, int score, boolean connected, Facts progress) {
    /** What somebody is in a room. */
    public enum Role implements Word {
        HOST,
        PLAYER,
        SPECTATOR,
        BOT,
        /** A newer server's: somebody who is there, and nothing else is known. */
        UNKNOWN
    }

    /** Who has not moved, or plays nothing. */
    public Person(String name, Role role, int score, boolean connected) {
        this(name, role, score, connected, Facts.NONE);
    }

    /** The same under another name. */
    public Person named(String newName) {
        return new Person(newName, role, score, connected, progress);
    }

    /** The same in another role. */
    public Person with(Role newRole) {
        return new Person(name, newRole, score, connected, progress);
    }

    /** The same with another score. */
    public Person withScore(int newScore) {
        return new Person(name, role, newScore, connected, progress);
    }

    /** The same, with the connection there or lost. */
    public Person withConnected(boolean isConnected) {
        return new Person(name, role, score, isConnected, progress);
    }
}
