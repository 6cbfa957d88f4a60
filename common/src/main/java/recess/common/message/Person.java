package recess.common.message;

/**
 * Somebody in a room.
 *
 * @param connected false while the seat is kept for somebody who lost the connection
 */
public record Person(String name, Role role, int score, boolean connected) {
    /** What somebody is in a room. */
    public enum Role implements Word {
        HOST,
        PLAYER,
        SPECTATOR,
        BOT,
        /** A newer server's: somebody who is there, and nothing else is known. */
        UNKNOWN
    }

    /** The same in another role. */
    public Person with(Role newRole) {
        return new Person(name, newRole, score, connected);
    }

    /** The same with another score. */
    public Person withScore(int newScore) {
        return new Person(name, role, newScore, connected);
    }

    /** The same, with the connection there or lost. */
    public Person withConnected(boolean isConnected) {
        return new Person(name, role, score, isConnected);
    }
}
