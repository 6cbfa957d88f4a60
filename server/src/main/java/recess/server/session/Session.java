package recess.server.session;

import recess.common.message.ClientMessage;
import recess.server.event.CloseReason;

/**
 * One conversation. The calls come one after the other: {@link #opened} once, {@link #received} for each message,
 * {@link #closed} once.
 */
public interface Session {
    /** The client has connected. */
    void opened(Reply reply);

    /** The client has sent a message. */
    Next received(ClientMessage message, Reply reply);

    /** The connection has ended, for whatever reason; nothing can be said any more. */
    default void closed(CloseReason reason) {}

    /**
     * Whether something would be cut short if the connection ended now: a round, a file. For any thread, while the
     * session's own waits for input.
     */
    boolean isMidway();

    /** Whose turn it is to speak. For any thread, while the session's own waits for input. */
    default Turn turn() {
        return Turn.CLIENT;
    }
}
