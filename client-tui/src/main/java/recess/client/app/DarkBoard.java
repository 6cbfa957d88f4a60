package recess.client.app;

import java.util.List;
import java.util.Optional;
import recess.common.message.LobbyRequest.WatchRoom;
import recess.common.message.RoomInfo;

/**
 * A board on the wall whose room is not there: not yet, not any more, or not since the server was started again. Nobody stands at
 * its keyboard, so it comes back by itself.
 */
final class DarkBoard {
    private DarkBoard() {}

    /** The room is not there; a board waits for it, and everybody else is told elsewhere. */
    static State without(String room, State state) {
        String sentence = "Room " + room + " is not open: the board is here again as soon as it is.";
        return state.home().preferences().projector()
                ? state.with(state.world().with(new SeatRecovery(false, Optional.of(new WatchRoom(room)), sentence)))
                : state;
    }

    /** The rooms that are there have been listed. */
    static Step listed(List<RoomInfo> rooms, State state) {
        return state.world()
                .recovery()
                .rejoins()
                .filter(again -> state.home().preferences().projector()
                        && again instanceof WatchRoom(String code)
                        && rooms.stream().anyMatch(room -> room.code().equalsIgnoreCase(code)))
                .map(again -> Step.to(state, new Effect.Ask(again)))
                .orElseGet(() -> Step.to(state));
    }
}
