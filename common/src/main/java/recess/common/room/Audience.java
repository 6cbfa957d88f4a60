package recess.common.room;

import recess.common.message.LobbyEvent;

/** Somebody who is told what happens in a room. */
@FunctionalInterface
public interface Audience {
    /** Somebody who hears nothing: a lost connection. */
    Audience NOBODY = _ -> {};

    /** Tells; returns at once. */
    void tell(LobbyEvent event);

    /** Ends the connection, where there is one; returns at once. */
    default void hangUp() {}
}
