package recess.server.session;

/** What happens after a message. */
public enum Next {
    /** The conversation goes on. */
    CONTINUE,
    /** The conversation is over: everything said is delivered, then the connection is closed. */
    CLOSE
}
