package recess.server.lobby;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import recess.common.Games;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.message.LobbyRequest.CreateRoom;
import recess.common.message.Mode;
import recess.common.message.Range;
import recess.common.text.CleanText;

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
    /** How it is written. */
    public static final String USAGE = "GAME [race|golf] [rounds N] [capacity N] [unlisted] [hosted] [RULE VALUE]...";

    /** The words behind the game. */
    private static final List<String> WORDS =
            List.of("race", "golf", "rounds", "capacity", "unlisted", "hosted", "teacher-hosted", "as");

    /** A room with the code in front, as in a configuration file: {@code CLASS guess golf rounds 5}. */
    public static RoomOpening withCode(String text) {
        List<String> words = List.of(text.strip().split("\\s+"));
        if (words.size() < 2) {
            throw new IllegalArgumentException("is not CODE " + USAGE);
        }
        RoomOpening room = read(words.subList(1, words.size()));
        String code = RoomCodes.normal(words.getFirst());
        RoomCodes.objection(code).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        return new RoomOpening(
                room.game,
                room.mode,
                room.rounds,
                room.capacity,
                room.listed,
                room.hosted,
                Optional.of(code),
                room.rules);
    }

    /** What may stand behind a game, the rules that can be set last. */
    public static List<String> words(String game) {
        return Stream.concat(WORDS.stream(), rules(game).keySet().stream()).toList();
    }

    private static Map<String, RawSetting<?>> rules(String game) {
        Map<String, RawSetting<?>> byName = new LinkedHashMap<>();
        Games.find(game).ifPresent(one -> one.settings().forEach(setting -> byName.put(setting.name(), setting)));
        return byName;
    }

    /**
     * A room as it is written behind {@code open}.
     *
     * @throws IllegalArgumentException with a sentence that names what is wrong
     */
    public static RoomOpening read(List<String> typed) {
        Deque<String> words = new ArrayDeque<>(typed);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("GAME is missing");
        }
        String game = words.removeFirst();
        Map<String, RawSetting<?>> rules = rules(game);
        Map<String, String> set = new HashMap<>();
        Mode mode = Mode.RACE;
        int rounds = CreateRoom.USUAL_ROUNDS;
        int capacity = CreateRoom.USUAL_CAPACITY;
        boolean listed = true;
        boolean hosted = false;
        Optional<String> code = Optional.empty();
        while (!words.isEmpty()) {
            String word = words.removeFirst();
            String key = word.toLowerCase(Locale.ROOT);
            RawSetting<?> rule = rules.get(key);
            if (rule != null) {
                set.put(key, next(rule.type().label(), words));
                continue;
            }
            switch (key) {
                case "race" -> mode = Mode.RACE;
                case "golf" -> mode = Mode.GOLF;
                case "rounds" -> rounds = number(CreateRoom.ROUNDS, words);
                case "capacity" -> capacity = number(CreateRoom.CAPACITY, words);
                case "unlisted" -> listed = false;
                case "hosted" -> hosted = true;
                case "teacher-hosted" -> hosted = false;
                case "as" -> code = Optional.of(next("CODE", words));
                default ->
                    throw new IllegalArgumentException(
                            word.matches("[0-9]+")
                                    ? "of what " + CleanText.quote(word) + ": rounds " + word + ", or capacity " + word
                                            + "?"
                                    : CleanText.quote(word) + " is too much");
            }
        }
        RawValues values = new RawValues(set);
        Games.find(game).ifPresent(one -> one.by(values));
        return new RoomOpening(game, mode, rounds, capacity, listed, hosted, code, values);
    }

    private static int number(Range range, Deque<String> words) {
        String word = next(range.name(), words);
        return range.read(word).orElseThrow(() -> new IllegalArgumentException(range.objection(CleanText.quote(word))));
    }

    private static String next(String what, Deque<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return words.removeFirst();
    }
}
