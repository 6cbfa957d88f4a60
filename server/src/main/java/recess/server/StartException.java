package recess.server;

/** The server could not start, and what a person can do about it. */
public final class StartException extends Exception {
    /** What was in the way. */
    public enum Obstacle {
        /** A port is taken, or an address is not to be had. */
        LISTENER,
        /** The data directory cannot be used. */
        DATA_DIRECTORY
    }

    private final Obstacle obstacle;

    /** @param message a sentence for a person */
    public StartException(Obstacle obstacle, String message, Throwable cause) {
        super(message, cause);
        this.obstacle = obstacle;
    }

    public Obstacle obstacle() {
        return obstacle;
    }
}
