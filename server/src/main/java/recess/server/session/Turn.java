package recess.server.session;

/**
 * Whose turn it is to speak. No time limit on the client's input runs during the server's turn, or counts from before the
 * client's.
 */
public sealed interface Turn {
    /** The client's, since it connected. */
    Turn CLIENT = new Client();

    /** The server's: the client waits for a round, or for others. */
    Turn SERVER = new Server();

    /** The client's, since it connected. */
    record Client() implements Turn {}

    /**
     * The client's again.
     *
     * @param nanos since when, by the monotonic clock
     */
    record ClientSince(long nanos) implements Turn {}

    /** The server's. */
    record Server() implements Turn {}
}
