package recess.common.room;

import java.util.Optional;
import java.util.OptionalInt;
import recess.common.game.Game;
import recess.common.message.LobbyRequest.CreateRoom;
import recess.common.message.Mode;

/**
 * What a room was opened with.
 *
 * @param code 1 to 12 letters A to Z and digits
 * @param rounds 1 to 99
 * @param capacity how many may play, 1 to 1,000; on a board, as many as have a seat at it, whatever is wanted
 * @param listed whether it is in the public list
 * @param permanent whether it stays when it is empty
 * @param lead who begins its rounds
 */
public record RoomRules(
        String code, Game game, Mode mode, int rounds, int capacity, boolean listed, boolean permanent, Lead lead) {
    public RoomRules {
        capacity = game.isShared() ? game.seats() : capacity;
    }

    /** A room for the clients of listeners, who know nothing of rooms; a match of so many rounds, or rounds without end. */
    public static RoomRules forListeners(String code, Game game, OptionalInt rounds, Optional<Mode> mode) {
        return new RoomRules(
                code,
                game,
                mode.orElse(Mode.RACE),
                rounds.orElse(CreateRoom.ROUNDS.max()),
                CreateRoom.CAPACITY.max(),
                true,
                true,
                rounds.isPresent() ? Lead.CLOCK : Lead.CLOCK_FOR_EVER);
    }

    /** Whether a room by the others would be the same: so is a game by the same rules. */
    public boolean areSame(RoomRules other) {
        return game.name().equals(other.game.name())
                && game.rules().equals(other.game.rules())
                && equals(new RoomRules(
                        other.code,
                        game,
                        other.mode,
                        other.rounds,
                        other.capacity,
                        other.listed,
                        other.permanent,
                        other.lead));
    }
}
