package recess.server.lobby;

import java.util.List;
import java.util.Optional;
import recess.common.game.BotKind;
import recess.common.message.LobbyRequest.CreateRoom;
import recess.common.message.RefusalCode;
import recess.common.room.Refusal;
import recess.server.share.Origin;
import recess.server.share.Shares;

/** Seats bots in rooms: each costs a thread while a round runs, and takes a seat. Guarded by the lobby's lock. */
final class Bots {
    /** The most that a host seats in a room; the teacher seats as many as fit. */
    static final int MAX_OF_A_HOST = 50;

    /** The most in all rooms. Where they are taken, those of the address whose rooms have most give way. */
    static final int MAX_BOTS = 1000;

    private final Rooms rooms;

    Bots(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * Seats one.
     *
     * @param host who asks for it, and has to be the host; empty for the teacher
     */
    void seat(Room room, String kind, Optional<String> host) throws Refusal {
        BotKind bot = kind(room, kind);
        makeWayFor(room);
        room.seatBot(bot, host, host.isPresent() ? MAX_OF_A_HOST : CreateRoom.CAPACITY.max());
    }

    private static BotKind kind(Room room, String kind) throws Refusal {
        List<BotKind> kinds = room.rules().game().bots();
        return kinds.stream()
                .filter(k -> k.name().equals(kind.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        RefusalCode.NO_BOT,
                        "there is no such bot for " + room.rules().game().name() + "; there is "
                                + String.join(
                                        ", ", kinds.stream().map(BotKind::name).toList())));
    }

    private void makeWayFor(Room wanting) throws Refusal {
        List<Room> all = rooms.all();
        Shares shares = new Shares(MAX_BOTS);
        all.forEach(room -> shares.took(room.origin(), room.bots()));
        if (!shares.isFull()) {
            return;
        }
        Origin newcomer = wanting.origin();
        for (Origin origin : shares.givingWayTo(newcomer)) {
            for (Room room : all) {
                boolean mayGiveWay =
                        !origin.equals(newcomer) && room.origin().equals(origin) && room.use() != Room.Use.PLAYED;
                if (mayGiveWay && room.removeLastBot()) {
                    return;
                }
            }
        }
        throw new Refusal(
                RefusalCode.TOO_MANY_BOTS,
                "the rooms of your address already hold " + shares.of(newcomer) + " of " + MAX_BOTS
                        + " bots, and all are taken: unbot NAME takes one out");
    }
}
