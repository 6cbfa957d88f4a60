package recess.server.session;

import recess.common.message.ServerMessage;

/** The way back to the client of one session. */
@FunctionalInterface
public interface Reply {
    /**
     * Says something to the client. When the client is gone this does not return: the connection ends, and the session
     * is {@link Session#closed}.
     */
    void send(ServerMessage message);
}
