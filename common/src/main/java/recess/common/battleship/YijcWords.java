package recess.common.battleship;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.common.game.Asking;
import recess.common.game.GameWords;
import recess.common.game.Phrase;
import recess.common.game.Place;
import recess.common.game.RawForm;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.game.RawWords;
import recess.common.message.Facts;
import recess.common.message.GameText;
import recess.common.message.GameView;
import recess.common.message.Outcome;
import recess.common.setting.TextFile;
import recess.common.setting.ValueType;
import recess.common.text.CleanText;

/** Battleship in the words of the 2020 YIJC paper: {@code x,y}, together or apart, is answered with the whole sea. */
final class YijcWords implements RawWords {
    private static final Place GRID = new Place("grid");
    private static final Place END = new Place("all");
    private static final Place RESULT = new Place("result");
    private static final Place LEFT = new Place("left");
    private static final char NOT_HIT = 'X';

    private static final RawSetting<Phrase> PROMPT =
            RawSetting.phrase("prompt", "", "the game begins; empty: the client speaks first", GRID, LEFT);
    private static final RawSetting<Phrase> TURN =
            RawSetting.phrase("turn", "{grid}", "the sea: . unknown, O miss, S hit", GRID, LEFT, RESULT);
    private static final RawSetting<Phrase> WON =
            RawSetting.phrase("won", "{grid}", "every ship has been hit", GRID, END, RESULT);
    private static final RawSetting<Phrase> LOST =
            RawSetting.phrase("lost", "{all}", "no missile is left: with X for what was not hit", GRID, END, RESULT);
    private static final RawSetting<Phrase> BAD =
            RawSetting.phrase("bad", Asking.WHY.toString(), "what was sent is no shot, and costs nothing", Asking.WHY);
    private static final RawSetting<Boolean> ROW_FIRST = RawSetting.manner(
            "order",
            ValueType.oneOf("xy|yx", row -> row ? "yx" : "xy", List.of(false, true)),
            false,
            "xy: the column comes first; yx: the row");
    private static final RawSetting<Integer> FROM =
            RawSetting.manner("from", ValueType.number(0, 1), 0, "what the first column and row are called");
    private static final RawSetting<Integer> SHIPS = RawSetting.rule(
            "ships", ValueType.number(1, 4), SeaRules.USUAL.ships(), "how many ships of three are dealt");
    private static final RawSetting<Integer> MISSILES =
            RawSetting.rule("missiles", ValueType.number(1, 99), SeaRules.USUAL.missiles(), "how many shots");
    static final RawSetting<Boolean> UNTIL = RawSetting.rule(
            "until",
            ValueType.oneOf("sunk|missiles", all -> all ? "missiles" : "sunk", List.of(false, true)),
            false,
            "sunk: it ends when every ship has been hit; missiles: never before the last of them");
    private static final RawSetting<Optional<Sea>> SEA = RawSetting.rule(
            "sea",
            TextFile.type(Sea::parse),
            Optional.empty(),
            "a sea of its own: six rows, . for water, S for a ship");

    static final RawForm FORM = new RawForm(
            RawForm.USUAL,
            List.of(PROMPT, TURN, WON, LOST, BAD, ROW_FIRST, FROM, SHIPS, MISSILES, UNTIL, SEA),
            (values, set) -> new RawForm.Made(
                    new Battleship(
                            new SeaRules(values.get(SHIPS), values.get(MISSILES), values.get(UNTIL)),
                            values.get(SEA),
                            set),
                    new YijcWords(values)),
            (fields, _) -> fields.stream()
                    .map(field -> (field.charAt(0) - 'A') + "," + (field.charAt(1) - '1'))
                    .toList());

    /** Two numbers, parted by a comma, a blank, the end of a line, or nothing. */
    private static final Pattern BOTH = Pattern.compile("\\s*(\\d)\\s*,?\\s*(\\d)\\s*");

    private static final Pattern FIRST = Pattern.compile("\\s*\\d\\s*,?\\s*");

    private final Phrase prompt;
    private final Phrase turn;
    private final Phrase won;
    private final Phrase lost;
    private final Phrase bad;
    private final boolean rowFirst;
    private final int from;

    private YijcWords(RawValues values) {
        this.prompt = values.get(PROMPT);
        this.turn = values.get(TURN);
        this.won = values.get(WON);
        this.lost = values.get(LOST);
        this.bad = values.get(BAD);
        this.rowFirst = values.get(ROW_FIRST);
        this.from = values.get(FROM);
        Asking.ONCE.require(turn, Map.of("turn", turn, "bad", bad));
    }

    @Override
    public Heard heard(String line, GameView view) {
        Matcher both = BOTH.matcher(line);
        if (!both.matches()) {
            return FIRST.matcher(line).matches() ? new Heard.Begun() : new Heard.Asked(bad(line));
        }
        int first = Integer.parseInt(both.group(1)) - from;
        int second = Integer.parseInt(both.group(2)) - from;
        boolean there = 0 <= first && first < Sea.SIDE && 0 <= second && second < Sea.SIDE;
        return there
                ? new Heard.Move(FieldText.spelled(rowFirst ? first * Sea.SIDE + second : second * Sea.SIDE + first))
                : new Heard.Asked(bad(line));
    }

    private List<GameText> bad(String line) {
        return bad.said(Map.of(
                Asking.WHY,
                "no shot " + CleanText.quote(line.strip()) + ": two numbers from " + from + " to "
                        + (from + Sea.SIDE - 1) + " with a comma between, please"));
    }

    @Override
    public List<GameText> begun(GameView view) {
        return prompt.said(values(view));
    }

    @Override
    public List<GameText> turn(Optional<String> remark, GameView view) {
        return remark.map(why -> bad.said(Map.of(Asking.WHY, why))).orElseGet(() -> turn.said(values(view)));
    }

    @Override
    public List<GameText> ended(GameView view, Outcome outcome, Optional<String> answer) {
        Map<Place, String> values = values(view);
        String seen = view.facts().text(BattleshipFacts.SEA);
        StringBuilder all = new StringBuilder(seen);
        answer.ifPresent(sea -> {
            for (int i = 0; i < Math.min(sea.length(), seen.length()); i++) {
                if (sea.charAt(i) == BattleshipFacts.HIT && seen.charAt(i) == BattleshipFacts.UNKNOWN) {
                    all.setCharAt(i, NOT_HIT);
                }
            }
        });
        values.put(END, grid(all.toString()));
        return (outcome == Outcome.WON ? won : lost).said(values);
    }

    private static Map<Place, String> values(GameView view) {
        Facts facts = view.facts();
        Map<Place, String> values = new HashMap<>();
        values.put(GRID, grid(facts.text(BattleshipFacts.SEA)));
        values.put(LEFT, String.valueOf(facts.number(BattleshipFacts.MISSILES_LEFT)));
        values.put(RESULT, facts.text(BattleshipFacts.RESULT));
        return values;
    }

    /** Six lines of six fields, parted by blanks. */
    private static String grid(String sea) {
        return Stream.of(sea.split("/", -1)).map(GameWords::spaced).collect(Collectors.joining("\n"));
    }
}
