package recess.server.lobby;

import recess.common.message.LobbyEvent;

/** Somebody who is told what happens in a room. */
public interface Audience {
    /** Somebody who hears nothing: a lost connection, a bot. */
    Audience NOBODY = new Audience() {
        @Override
        public void tell(LobbyEvent event) {}

        @Override
        public void hangUp() {}
    };

    /** Tells; returns at once. */
    void tell(LobbyEvent event);

    /** Ends the connection; returns at once. */
    void hangUp();
}
