package recess.client.app;

import recess.common.message.RoomInfo;

/** A room after what has been told of it. */
final class RoomChanges {
    private RoomChanges() {}

    static RoomInfo in(RoomInfo r, String state, int round, int rounds) {
        return new RoomInfo(
                r.code(),
                r.game(),
                r.mode(),
                state,
                r.paused(),
                r.host(),
                round,
                rounds,
                r.players(),
                r.capacity(),
                r.spectators());
    }

    static RoomInfo paused(RoomInfo r, boolean paused) {
        return new RoomInfo(
                r.code(),
                r.game(),
                r.mode(),
                r.state(),
                paused,
                r.host(),
                r.round(),
                r.rounds(),
                r.players(),
                r.capacity(),
                r.spectators());
    }

    static RoomInfo hosted(RoomInfo r, String host) {
        return new RoomInfo(
                r.code(),
                r.game(),
                r.mode(),
                r.state(),
                r.paused(),
                host,
                r.round(),
                r.rounds(),
                r.players(),
                r.capacity(),
                r.spectators());
    }
}
