package recess.server.event;

/** Why a connection ended. */
public enum CloseReason {
    /** The conversation came to its end. */
    FINISHED("finished"),
    /** The peer sent all it had. */
    END_OF_INPUT("end of input"),
    /** The peer, or the network between, went away. */
    LOST("connection lost"),
    /** The peer was told a fault that ends the connection. */
    FAULT("fault"),
    /** The server is stopping. */
    STOPPING("server stopping"),
    /** The teacher has banned the address. */
    BANNED("banned"),
    /** The peer did not take what was written to it. */
    WRITE_STALLED("peer does not read"),
    /** A bug in the server. */
    FAILED("internal error");

    private final String text;

    CloseReason(String text) {
        this.text = text;
    }

    /** In a few words. */
    public String text() {
        return text;
    }
}
