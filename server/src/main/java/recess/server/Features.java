package recess.server;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import recess.common.game.Game;
import recess.common.game.RawValues;
import recess.server.echo.EchoSession;
import recess.server.game.SoloLedger;
import recess.server.inquiry.Inquiries;
import recess.server.lobby.Lobby;
import recess.server.lobby.Register;
import recess.server.store.UploadStore;
import recess.server.upload.SeatUploads;

/**
 * What the sessions of a listener need beyond their context.
 *
 * @param lobby empty where a conversation is only rehearsed
 * @param inquiries what waits for the teacher
 * @param words what the listener's lesson is set to
 * @param room the room that the listener is bound to
 */
public record Features(
        List<Game> games,
        UploadStore uploads,
        SeatUploads seatUploads,
        SoloLedger ledger,
        EchoSession.Farewell farewell,
        Optional<Lobby> lobby,
        Inquiries inquiries,
        RawValues words,
        Optional<RoomBinding> room) {
    /** A whole class may be behind one address: then the names say nothing. */
    private static final int MOST_NEIGHBOURS = 5;

    /** The names of those who are in the lobby from an address. */
    List<String> neighbours(InetAddress address) {
        return lobby.stream()
                .flatMap(one -> one.register().people().stream())
                .filter(person -> person.address().equals(address.getHostAddress()))
                .map(Register.Present::name)
                .limit(MOST_NEIGHBOURS)
                .toList();
    }

    /**
     * The game of a name.
     *
     * @throws IllegalArgumentException where there is none
     */
    Game game(String name) {
        return games.stream()
                .filter(game -> game.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no game " + name));
    }
}
