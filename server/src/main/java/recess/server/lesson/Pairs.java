package recess.server.lesson;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import recess.common.game.Asking;
import recess.common.game.Phrase;
import recess.common.game.Place;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.message.GameText;
import recess.common.setting.ValueType;
import recess.common.text.CleanText;

/** Cards in a square, two of each letter: two of them are turned over at a time, and stay so where they are a pair. */
public final class Pairs implements Lesson {
    private static final Pattern TWO_CARDS = Pattern.compile("\\s*(\\d)\\s*,\\s*(\\d)\\s*,\\s*(\\d)\\s*,\\s*(\\d)\\s*");
    private static final String HIDDEN = "*";

    private static final Place GRID = new Place("grid");
    private static final Place FIRST = new Place("first");
    private static final Place SECOND = new Place("second");
    private static final Place MOVES = new Place("moves");
    private static final RawSetting<Phrase> BEGIN =
            RawSetting.phrase("begin", "{grid}", "the cards at first; empty: the client speaks first", GRID);
    private static final RawSetting<Phrase> PAIR =
            RawSetting.phrase("pair", "{grid}", "the two are a pair, and stay", GRID, FIRST, SECOND, MOVES);
    private static final RawSetting<Phrase> OTHER = RawSetting.phrase(
            "other", "{grid}", "they are not: seen once, and hidden again", GRID, FIRST, SECOND, MOVES);
    private static final RawSetting<Phrase> WON = RawSetting.phrase(
            "won", "{grid}\\nGAME OVER in {moves} moves", "every pair is found", GRID, FIRST, SECOND, MOVES);
    private static final RawSetting<Phrase> BAD = RawSetting.phrase(
            "bad", "{why}", "what was sent are not two cards that are hidden, and costs nothing", Asking.WHY);
    private static final RawSetting<Integer> SIZE =
            RawSetting.rule("size", ValueType.oneOf("2|4|6", String::valueOf, List.of(2, 4, 6)), 4, "rows and columns");
    private static final RawSetting<Integer> FROM =
            RawSetting.manner("from", ValueType.number(0, 1), 0, "what the first row and column are called");

    public static final LessonKind KIND = new LessonKind(
            List.of(BEGIN, PAIR, OTHER, WON, BAD, SIZE, FROM),
            values -> {
                if (values.get(PAIR).isEmpty()
                        || values.get(OTHER).isEmpty()
                        || values.get(BAD).isEmpty()) {
                    throw new IllegalArgumentException(
                            "pair=, other= and bad= have to say something: a client would wait for ever");
                }
                return random -> new Pairs(values, random);
            },
            List.of("0,0,0,1", "1,1,2,2", "3,0,3,3"),
            "every pair is found");

    private final RawValues values;
    private final int size;
    private final int from;
    private final List<String> cards = new ArrayList<>();
    private final BitSet found = new BitSet();
    private int moves;

    private Pairs(RawValues values, RandomGenerator random) {
        this.values = values;
        this.size = values.get(SIZE);
        this.from = values.get(FROM);
        for (int i = 0; i < size * size; i++) {
            cards.add(String.valueOf((char) ('A' + i / 2)));
        }
        Collections.shuffle(cards, Random.from(random));
    }

    @Override
    public Said opened() {
        return Said.more(values.get(BEGIN).said(Map.of(GRID, grid(-1, -1))));
    }

    @Override
    public Said heard(String line) {
        Matcher two = TWO_CARDS.matcher(line);
        int first = two.matches() ? card(two.group(1), two.group(2)) : -1;
        int second = two.matches() ? card(two.group(3), two.group(4)) : -1;
        if (first < 0 || second < 0 || first == second || found.get(first) || found.get(second)) {
            return Said.more(values.get(BAD)
                    .said(Map.of(
                            Asking.WHY,
                            CleanText.quote(line.strip()) + " is no r,c,r,c from " + from + " to " + (from + size - 1)
                                    + " of two cards that are hidden")));
        }
        moves++;
        boolean pair = cards.get(first).equals(cards.get(second));
        if (pair) {
            found.set(first);
            found.set(second);
        }
        boolean won = found.cardinality() == cards.size();
        Phrase said = values.get(won ? WON : pair ? PAIR : OTHER);
        List<GameText> texts = said.said(Map.of(
                GRID, grid(first, second),
                FIRST, cards.get(first),
                SECOND, cards.get(second),
                MOVES, String.valueOf(moves)));
        return won ? Said.solved(texts) : Said.more(texts);
    }

    /** Its number; -1 where there is none. */
    private int card(String row, String column) {
        int r = Integer.parseInt(row) - from;
        int c = Integer.parseInt(column) - from;
        return 0 <= r && r < size && 0 <= c && c < size ? r * size + c : -1;
    }

    private String grid(int first, int second) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            List<String> shown = new ArrayList<>();
            for (int card = row * size; card < (row + 1) * size; card++) {
                shown.add(found.get(card) || card == first || card == second ? cards.get(card) : HIDDEN);
            }
            rows.add(String.join(" ", shown));
        }
        return String.join("\n", rows);
    }
}
