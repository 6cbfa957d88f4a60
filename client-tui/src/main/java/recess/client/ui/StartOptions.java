package recess.client.ui;

import java.util.Optional;
import recess.client.link.Server;
import recess.common.message.LobbyRequest;

/**
 * How the program begins.
 *
 * @param server connected to at once
 * @param offline whether to practise at once
 * @param first asked for as soon as one is there: a room to join, a game to play alone
 */
public record StartOptions(Optional<Server> server, boolean offline, Optional<LobbyRequest> first) {
    /** The start screen. */
    public static final StartOptions START = new StartOptions(Optional.empty(), false, Optional.empty());
}
