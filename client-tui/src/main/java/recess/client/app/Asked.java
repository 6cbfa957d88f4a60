package recess.client.app;

import recess.common.message.LobbyRequest;

/**
 * A request whose answer has not come yet.
 *
 * @param wanted whether somebody still wants what it brings: a seat that nobody wants any more is left at once
 */
public record Asked(LobbyRequest request, boolean wanted) {
    /** Whether it leads to a room, or to a game alone. */
    public boolean leadsToTable() {
        return request instanceof LobbyRequest.CreateRoom
                || request instanceof LobbyRequest.JoinRoom
                || request instanceof LobbyRequest.WatchRoom
                || request instanceof LobbyRequest.Solo;
    }
}
