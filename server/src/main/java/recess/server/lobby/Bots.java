package recess.server.lobby;

import java.util.List;
import recess.common.message.RefusalCode;
import recess.common.room.Refusal;
import recess.common.room.Room;
import recess.server.share.Origin;
import recess.server.share.Shares;

/** How many bots there are in all rooms: each costs a thread while a round runs, and takes a seat. Guarded by the lobby's lock. */
final class Bots {
    /** The most in all rooms. Where they are taken, those of the address whose rooms have most give way. */
    static final int MAX_BOTS = 1000;

    private final Rooms rooms;

    Bots(Rooms rooms) {
        this.rooms = rooms;
    }

    /** Where there are as many as may be, one of those who have most goes; for whoever wants to seat one more. */
    void makeWayFor(Room wanting) throws Refusal {
        List<Room> all = rooms.all();
        Shares shares = new Shares(MAX_BOTS);
        all.forEach(room -> shares.took(rooms.origin(room), room.bots()));
        if (!shares.isFull()) {
            return;
        }
        Origin newcomer = rooms.origin(wanting);
        for (Origin origin : shares.givingWayTo(newcomer)) {
            for (Room room : all) {
                boolean mayGiveWay =
                        !origin.equals(newcomer) && rooms.origin(room).equals(origin) && room.use() != Room.Use.PLAYED;
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
