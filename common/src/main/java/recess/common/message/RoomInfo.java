package recess.common.message;

/**
 * A room in a list.
 *
 * @param state one of {@code waiting}, {@code running}, {@code between}, {@code over}
 * @param paused whether the clock between rounds stands still
 * @param host empty while there is none
 */
public record RoomInfo(
        String code,
        String game,
        Mode mode,
        String state,
        boolean paused,
        String host,
        int round,
        int rounds,
        int players,
        int capacity,
        int spectators) {}
