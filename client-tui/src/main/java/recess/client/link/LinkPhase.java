package recess.client.link;

/** What a link is at. */
enum LinkPhase {
    CONNECTING,
    /**
     * Connected again; whether anybody is there has been asked. A token that is sent to a server that stands still would
     * be used up there later, when nobody waits for what it brings.
     */
    KNOCKING,
    /** Connected; the name has been said and not been answered. */
    GREETING,
    /** Connected; the name was refused, and somebody has to choose another. */
    NAMELESS,
    UP,
    WAITING,
    /** Nothing happens until somebody wants it. */
    STOPPED,
    CLOSED;

    boolean isConnected() {
        return switch (this) {
            case KNOCKING, GREETING, NAMELESS, UP -> true;
            case CONNECTING, WAITING, STOPPED, CLOSED -> false;
        };
    }

    /** Whether the server has not answered anything on this connection. */
    boolean isNotYetAnswered() {
        return this == KNOCKING || this == GREETING;
    }

    /** Whether requests are sent. */
    boolean takesRequests() {
        return this == NAMELESS || this == UP;
    }
}
