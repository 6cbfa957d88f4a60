package recess.server.lobby;

import recess.common.game.Game;
import recess.common.message.LobbyRequest.CreateRoom;
import recess.common.message.Mode;

/**
 * What a room was opened with.
 *
 * @param rounds 1 to 99
 * @param capacity how many may play, 1 to 1,000
 * @param listed whether it is in the public list
 * @param permanent whether it stays when it is empty, and begins its rounds by itself while it has no host
 */
record RoomRules(String code, Game game, Mode mode, int rounds, int capacity, boolean listed, boolean permanent) {
    /** A room that stays, for clients that know nothing of rooms. */
    static RoomRules permanent(String code, Game game) {
        return new RoomRules(code, game, Mode.RACE, CreateRoom.MAX_ROUNDS, CreateRoom.MAX_CAPACITY, true, true);
    }
}
