package recess.server.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import recess.common.game.Asking;
import recess.common.game.Phrase;
import recess.common.game.Place;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.setting.ValueType;
import recess.common.text.CleanText;

/** Tic-tac-toe against the server, which takes a line that it can and blocks one that it must; fields have the numbers 1 to 9. */
public final class TicTacToe implements Lesson {
    private static final Place FIELD = new Place("field");
    private static final RawSetting<Phrase> MOVE = RawSetting.phrase("move", "MOVE{field}", "the server's move", FIELD);
    private static final RawSetting<Phrase> WON = RawSetting.phrase("won", "END", "the client has three in a line");
    private static final RawSetting<Phrase> LOST =
            RawSetting.phrase("lost", "END", "the server has: behind its move, as a message of its own");
    private static final RawSetting<Phrase> TIED = RawSetting.phrase("tied", "END", "no field is left");
    private static final RawSetting<Phrase> BAD =
            RawSetting.phrase("bad", "{why}", "what was sent is no move, and costs nothing", Asking.WHY);
    private static final RawSetting<Boolean> CLIENT_FIRST = RawSetting.manner(
            "begins",
            ValueType.oneOf("server|client", client -> client ? "client" : "server", List.of(false, true)),
            false,
            "who moves first");

    public static final LessonKind KIND = new LessonKind(
            List.of(MOVE, WON, LOST, TIED, BAD, CLIENT_FIRST),
            values -> {
                if (values.get(MOVE).isEmpty() || values.get(BAD).isEmpty()) {
                    throw new IllegalArgumentException(
                            "move= and bad= have to say something: a client would wait for ever");
                }
                return random -> new TicTacToe(values, random);
            },
            TicTacToe::sample,
            "the game is won or tied");

    private static final Pattern DIGITS = Pattern.compile("[A-Za-z]*\\s*([1-9])");
    private static final int[][] LINES = {
        {1, 2, 3}, {4, 5, 6}, {7, 8, 9}, {1, 4, 7}, {2, 5, 8}, {3, 6, 9}, {1, 5, 9}, {3, 5, 7}
    };
    private static final char CLIENT = 'x';
    private static final char SERVER = 'o';
    private static final char FREE = '.';

    private final RawValues values;
    private final RandomGenerator random;
    private final char[] fields = ".".repeat(10).toCharArray();

    private TicTacToe(RawValues values, RandomGenerator random) {
        this.values = values;
        this.random = random;
    }

    @Override
    public Said opened() {
        return values.get(CLIENT_FIRST) ? Said.NOTHING : move();
    }

    @Override
    public Said heard(String line) {
        Matcher matcher = DIGITS.matcher(line.strip());
        if (!matcher.matches()) {
            return bad(CleanText.quote(line.strip()) + " is no field from 1 to 9");
        }
        int field = Integer.parseInt(matcher.group(1));
        if (fields[field] != FREE) {
            return bad("field " + field + " is taken");
        }
        fields[field] = CLIENT;
        if (hasLine(CLIENT)) {
            return Said.solved(values.get(WON).said());
        }
        return isFull() ? Said.solved(values.get(TIED).said()) : move();
    }

    /** Takes the first field that is free, as long as it goes on. */
    private static List<String> sample(RawValues values) {
        TicTacToe game = new TicTacToe(values, new SplittableRandom(1));
        List<String> moves = new ArrayList<>();
        Said said = game.opened();
        while (!said.over()) {
            int free = IntStream.rangeClosed(1, 9)
                    .filter(i -> game.fields[i] == FREE)
                    .findFirst()
                    .orElseThrow();
            moves.add("MOVE" + free);
            said = game.heard("" + free);
        }
        return List.copyOf(moves);
    }

    private Said bad(String why) {
        return Said.more(values.get(BAD).said(Map.of(Asking.WHY, why)));
    }

    private Said move() {
        int field = completing(SERVER).or(() -> completing(CLIENT)).orElseGet(this::any);
        fields[field] = SERVER;
        Said moved = Said.more(values.get(MOVE).said(Map.of(FIELD, String.valueOf(field))));
        if (hasLine(SERVER)) {
            return moved.then(Said.last(values.get(LOST).said()));
        }
        return isFull() ? moved.then(Said.solved(values.get(TIED).said())) : moved;
    }

    /** A free field in a line of which somebody has all the others. */
    private Optional<Integer> completing(char who) {
        for (int[] line : LINES) {
            List<Integer> free =
                    IntStream.of(line).filter(i -> fields[i] == FREE).boxed().toList();
            long own = IntStream.of(line).filter(i -> fields[i] == who).count();
            if (own == 2 && free.size() == 1) {
                return Optional.of(free.getFirst());
            }
        }
        return Optional.empty();
    }

    private int any() {
        List<Integer> free = IntStream.rangeClosed(1, 9)
                .filter(i -> fields[i] == FREE)
                .boxed()
                .toList();
        return free.get(random.nextInt(free.size()));
    }

    private boolean hasLine(char who) {
        for (int[] line : LINES) {
            if (IntStream.of(line).allMatch(i -> fields[i] == who)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFull() {
        return IntStream.rangeClosed(1, 9).noneMatch(i -> fields[i] == FREE);
    }
}
