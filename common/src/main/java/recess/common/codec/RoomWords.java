package recess.common.codec;

import java.util.ArrayDeque;
import java.util.Collection;
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
 * A room as people type it: {@code guess golf rounds 5 to 20 tries 5}.
 *
 * @param hosted whether its first player is its host too; where the teacher types it
 * @param code that the teacher wants
 * @param rules those of the game that are set, which can stand together
 */
public record RoomWords(
        String game,
        Mode mode,
        int rounds,
        int capacity,
        boolean listed,
        boolean hosted,
        Optional<String> code,
        RawValues rules) {
    /** Who types. */
    public enum By {
        PLAYER,
        /** May have a code, leave a room to its host, and name files of this machine. */
        TEACHER
    }

    private static final String OPTIONS = "GAME [race|golf] [rounds N] [capacity N] [unlisted]";

    /** How a player types it, in a line of help. */
    public static final String USAGE = OPTIONS + " [RULE N]";

    /** How the teacher does. */
    public static final String TEACHERS_USAGE = OPTIONS + " [hosted] [RULE VALUE]...";

    private static final List<String> WORDS = List.of("race", "golf", "rounds", "capacity", "unlisted");
    private static final List<String> TEACHERS_WORDS = List.of("hosted", "teacher-hosted", "as");

    /** What the teacher may type behind a game, the rules that can be set last. */
    public static List<String> words(String game) {
        return Stream.of(WORDS, TEACHERS_WORDS, rules(game, By.TEACHER).keySet())
                .flatMap(Collection::stream)
                .toList();
    }

    private static Map<String, RawSetting<?>> rules(String game, By who) {
        Map<String, RawSetting<?>> byName = new LinkedHashMap<>();
        Games.find(game).stream()
                .flatMap(one -> (who == By.TEACHER ? one.settings() : one.playerSettings()).stream())
                .forEach(setting -> byName.put(setting.name(), setting));
        return byName;
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException with a sentence that names what is wrong
     */
    public static RoomWords read(List<String> typed, By who) {
        Deque<String> words = new ArrayDeque<>(typed);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("GAME is missing");
        }
        String game = words.removeFirst();
        Map<String, RawSetting<?>> rules = rules(game, who);
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
                set.put(key, next(key + " lacks its value: " + rule.type().label(), words));
                continue;
            }
            boolean isKnown = WORDS.contains(key) || (who == By.TEACHER && TEACHERS_WORDS.contains(key));
            switch (isKnown ? key : "") {
                case "race" -> mode = Mode.RACE;
                case "golf" -> mode = Mode.GOLF;
                case "rounds" -> rounds = number(CreateRoom.ROUNDS, words);
                case "capacity" -> capacity = number(CreateRoom.CAPACITY, words);
                case "unlisted" -> listed = false;
                case "hosted" -> hosted = true;
                case "teacher-hosted" -> hosted = false;
                case "as" -> code = Optional.of(next("CODE is missing", words));
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
        return new RoomWords(game, mode, rounds, capacity, listed, hosted, code, values);
    }

    private static int number(Range range, Deque<String> words) {
        String word = words.isEmpty() ? "" : words.removeFirst();
        return range.read(word)
                .orElseThrow(() ->
                        new IllegalArgumentException(range.objection(word.isEmpty() ? "" : CleanText.quote(word))));
    }

    private static String next(String lacking, Deque<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException(lacking);
        }
        return words.removeFirst();
    }
}
