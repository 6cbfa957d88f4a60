package recess.server.door;

import java.net.InetSocketAddress;
import java.util.Optional;
import recess.client.app.Guest;
import recess.client.link.Server;
import recess.client.link.Tokens;
import recess.common.message.LobbyRequest;

/**
 * Somebody who has come through a door, and wants screens.
 *
 * @param peer where the terminal is
 * @param at what the visitor calls this server: it is shown, and nothing else
 * @param name the name to begin with; the lobby has a say in it
 * @param tokens of seats that the visitor has a right to
 * @param settings how it shall look
 * @param first asked for at once: a room to join
 */
public record Visit(
        InetSocketAddress peer,
        Server at,
        String name,
        Guest guest,
        Tokens tokens,
        VisitorSettings settings,
        Optional<LobbyRequest> first) {}
