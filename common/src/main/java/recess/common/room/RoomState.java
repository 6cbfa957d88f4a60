package recess.common.room;

import java.util.Optional;

/**
 * What of a room outlives the server, beside its rules and its members.
 *
 * @param host whom the teacher has made host; empty where the teacher has not
 * @param nobodyHosts whether the teacher has taken the role away from players
 * @param played the last round that is over; 0 before the first
 * @param running the round that is running; 0 while none is
 */
public record RoomState(
        boolean locked, boolean paused, Optional<String> host, boolean nobodyHosts, int played, int running) {}
