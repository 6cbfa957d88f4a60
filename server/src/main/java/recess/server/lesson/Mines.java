package recess.server.lesson;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import recess.common.game.Asking;
import recess.common.game.Phrase;
import recess.common.game.Place;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.setting.ValueType;
import recess.common.text.CleanText;

/** Fields of a square are asked for, one after the other, until one has a mine or all that have none are known. */
public final class Mines implements Lesson {
    private static final Pattern FIELD = Pattern.compile("\\s*(\\d{1,2})\\s*,\\s*(\\d{1,2})\\s*");

    private static final Place NEAR = new Place("near");
    private static final Place CHECKED = new Place("checked");
    private static final RawSetting<Phrase> PROMPT =
            RawSetting.phrase("prompt", "", "the game begins; empty: the client speaks first");
    private static final RawSetting<Phrase> FREE = RawSetting.phrase(
            "free", "{near},{checked}", "no mine there: how many are near, how many fields are known", NEAR, CHECKED);
    private static final RawSetting<Phrase> MINE =
            RawSetting.phrase("mine", "MINE", "a mine: the game is lost", CHECKED);
    private static final RawSetting<Phrase> WON =
            RawSetting.phrase("won", "{near},{checked}", "the last field without a mine", NEAR, CHECKED);
    private static final RawSetting<Phrase> BAD =
            RawSetting.phrase("bad", "{why}", "what was sent is no field, or is known, and costs nothing", Asking.WHY);
    private static final RawSetting<Integer> SIZE =
            RawSetting.rule("size", ValueType.number(2, 30), 5, "rows and columns, counted from 0");
    private static final RawSetting<Integer> MINES =
            RawSetting.rule("mines", ValueType.number(1, 400), 4, "how many mines");

    public static final LessonKind KIND = new LessonKind(
            List.of(PROMPT, FREE, MINE, WON, BAD, SIZE, MINES),
            values -> {
                if (values.get(FREE).isEmpty() || values.get(BAD).isEmpty()) {
                    throw new IllegalArgumentException(
                            "free= and bad= have to say something: a client would wait for ever");
                }
                if (values.get(MINES) >= values.get(SIZE) * values.get(SIZE)) {
                    throw new IllegalArgumentException(
                            "mines=" + values.get(MINES) + " leaves no field free with size=" + values.get(SIZE));
                }
                return random -> new Mines(values, random);
            },
            List.of("0,0", "1,2", "4,4", "2,2", "3,1"),
            "every field without a mine is known");

    private final RawValues values;
    private final int size;
    private final BitSet mines = new BitSet();
    private final BitSet known = new BitSet();

    private Mines(RawValues values, RandomGenerator random) {
        this.values = values;
        this.size = values.get(SIZE);
        while (mines.cardinality() < values.get(MINES)) {
            mines.set(random.nextInt(size * size));
        }
    }

    @Override
    public Said opened() {
        return Said.more(values.get(PROMPT).said());
    }

    @Override
    public Said heard(String line) {
        Matcher field = FIELD.matcher(line);
        int x = field.matches() ? Integer.parseInt(field.group(1)) : size;
        int y = field.matches() ? Integer.parseInt(field.group(2)) : size;
        if (x >= size || y >= size) {
            return bad(CleanText.quote(line.strip()) + " is no x,y from 0 to " + (size - 1));
        }
        if (known.get(y * size + x)) {
            return bad("field " + x + "," + y + " is known");
        }
        if (mines.get(y * size + x)) {
            return Said.last(values.get(MINE).said(Map.of(CHECKED, String.valueOf(known.cardinality()))));
        }
        known.set(y * size + x);
        boolean won = known.cardinality() + mines.cardinality() == size * size;
        Map<Place, String> said =
                Map.of(NEAR, String.valueOf(near(x, y)), CHECKED, String.valueOf(known.cardinality()));
        return won
                ? Said.solved(values.get(WON).said(said))
                : Said.more(values.get(FREE).said(said));
    }

    private int near(int x, int y) {
        int near = 0;
        for (int row = Math.max(0, y - 1); row <= Math.min(size - 1, y + 1); row++) {
            for (int column = Math.max(0, x - 1); column <= Math.min(size - 1, x + 1); column++) {
                near += mines.get(row * size + column) ? 1 : 0;
            }
        }
        return near;
    }

    private Said bad(String why) {
        return Said.more(values.get(BAD).said(Map.of(Asking.WHY, why)));
    }
}
