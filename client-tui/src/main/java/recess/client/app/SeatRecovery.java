package recess.client.app;

import java.util.Optional;
import recess.common.message.LobbyRequest;

/**
 * What a lost connection has left open.
 *
 * @param leaves whether the table was left while nobody could be told: the seat is to be freed as soon as that is possible
 * @param rejoins asks for the room again whose seat was not kept; empty where nothing does
 * @param lost what the loss has cost, in a sentence that stays until somebody has read it; empty for nothing
 */
public record SeatRecovery(boolean leaves, Optional<LobbyRequest> rejoins, String lost) {
    /** Nothing is open. */
    public static final SeatRecovery NOTHING = new SeatRecovery(false, Optional.empty(), "");
}
