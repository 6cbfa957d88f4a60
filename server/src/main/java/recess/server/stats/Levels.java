package recess.server.stats;

import java.util.Map;

/**
 * How things stand at a moment.
 *
 * @param connections open ones, by listener
 * @param people with a name in the lobby
 * @param roundsRunning in rooms
 * @param uploadsRunning files on their way
 * @param queuedBytes written to clients that have not taken them yet
 * @param queuedTasks what waits for a thread, by what the thread does
 */
public record Levels(
        Map<String, Integer> connections,
        int people,
        int rooms,
        int roundsRunning,
        int uploadsRunning,
        long queuedBytes,
        Map<String, Integer> queuedTasks) {}
