package recess.server.lobby;

import java.util.List;
import java.util.Optional;
import recess.common.codec.RoomWords;
import recess.common.game.RawValues;
import recess.common.message.Mode;

/**
 * A room that the teacher wants, which stays when it is empty.
 *
 * @param rounds 1 to 99
 * @param capacity 1 to 1,000
 * @param listed whether players find it in the list
 * @param hosted whether its first player is its host, and not the teacher alone
 * @param code 1 to 12 letters A to Z and digits; empty for any
 * @param rules those of the game that are set
 */
public record RoomOpening(
        String game,
        Mode mode,
        int rounds,
        int capacity,
        boolean listed,
        boolean hosted,
        Optional<String> code,
        RawValues rules) {
    /** A room with the code in front, as in a configuration file: {@code CLASS guess golf rounds 5}. */
    public static RoomOpening withCode(String text) {
        List<String> words = List.of(text.strip().split("\\s+"));
        if (words.size() < 2) {
            throw new IllegalArgumentException("is not CODE " + RoomWords.TEACHERS_USAGE);
        }
        RoomWords room = RoomWords.read(words.subList(1, words.size()), RoomWords.By.TEACHER);
        String code = RoomCodes.normal(words.getFirst());
        RoomCodes.objection(code).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        return of(room, Optional.of(code));
    }

    /**
     * A room as it is written behind {@code open}.
     *
     * @throws IllegalArgumentException with a sentence that names what is wrong
     */
    public static RoomOpening read(List<String> typed) {
        RoomWords room = RoomWords.read(typed, RoomWords.By.TEACHER);
        return of(room, room.code());
    }

    private static RoomOpening of(RoomWords room, Optional<String> code) {
        return new RoomOpening(
                room.game(),
                room.mode(),
                room.rounds(),
                room.capacity(),
                room.listed(),
                room.hosted(),
                code,
                room.rules());
    }
}
