package recess.server.session;

import java.util.function.BooleanSupplier;
import recess.common.message.ServerMessage;

/** The way back to the client of one session. */
public interface Reply {
    /**
     * Answers the client; for the session's own thread. When the client is gone this does not return: the connection
     * ends, and the session is {@link Session#closed}.
     */
    void send(ServerMessage message);

    /**
     * The same, unless it is not due any more when its turn comes, because of what was pushed meanwhile: a question is not
     * asked in a round that has ended.
     */
    void sendIf(ServerMessage message, BooleanSupplier due);

    /**
     * Answers the client, with bytes behind the message; for the session's own thread, which does not return before all of
     * them are written, or the connection has ended. What others push waits behind the bytes.
     */
    void send(ServerMessage message, Pieces pieces);

    /**
     * Says something that the client did not ask for; for any thread. It returns at once: what is pushed waits its turn,
     * and a client that leaves too much unread is cut off.
     */
    void push(ServerMessage message);

    /** Ends the connection behind what has been said; for any thread, and returns at once. */
    void hangUp();
}
