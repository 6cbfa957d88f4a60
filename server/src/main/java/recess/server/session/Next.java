package recess.server.session;

/** What happens after a message. */
public enum Next {
    /** The conversation goes on. */
    CONTINUE,
    /** Nothing more is said: the client is told the end of what it can read, and what it still sends is received. */
    LISTEN,
    /** The conversation is over: everything said is delivered, then the connection is closed. */
    CLOSE
}
