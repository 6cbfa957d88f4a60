package recess.server;

import java.util.Optional;
import java.util.OptionalInt;
import recess.common.message.Mode;

/**
 * The room that the clients of a listener are seated in.
 *
 * @param code 1 to 12 letters A to Z and digits
 * @param rounds of a match, 1 to 99; empty for rounds without end, or as many as the room has that is there
 * @param mode empty for a race, or what is played in the room that is there
 * @param closesAfterRound whether a connection ends with each round
 */
public record RoomBinding(String code, OptionalInt rounds, Optional<Mode> mode, boolean closesAfterRound) {}
