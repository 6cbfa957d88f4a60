package recess.common.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import recess.common.game.Asking;
import recess.common.game.Phrase;
import recess.common.game.Place;
import recess.common.game.RawForm;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.game.RawWords;
import recess.common.message.GameText;
import recess.common.message.GameView;
import recess.common.message.Outcome;
import recess.common.setting.ValueType;

/** Code breaker in the words of the 2022 HCI paper, or of any other that sends nothing but codes. */
final class HciWords implements RawWords {
    static final String QUESTION = "GUESS";

    static final Place CODE = new Place("code");
    static final Place MARKS = new Place("marks");
    static final Place LEFT = new Place("left");
    static final RawSetting<Integer> TRIES =
            RawSetting.rule("tries", ValueType.number(1, 100), CodeRules.TRIES, "how many guesses");

    private static final RawSetting<Phrase> PROMPT =
            RawSetting.phrase("prompt", QUESTION, "asks for a code; empty: the client speaks first", LEFT);
    private static final RawSetting<Asking> ASK = Asking.setting();
    private static final RawSetting<Phrase> MARKED =
            RawSetting.phrase("marked", "{marks}", "the guess is marked", MARKS, LEFT);
    private static final RawSetting<Phrase> WIN = RawSetting.phrase("win", "WIN", "the code is found", MARKS, CODE);
    private static final RawSetting<Phrase> LOST = RawSetting.phrase("lost", "LOSE", "no guess is left", MARKS);
    private static final RawSetting<Phrase> REVEAL =
            RawSetting.phrase("reveal", "\\n{code}", "behind lost, where nobody else plays for the code", CODE);
    private static final RawSetting<Phrase> BAD = RawSetting.phrase(
            "bad", Asking.WHY.toString(), "what was sent is no code, and costs nothing", Asking.WHY, LEFT);
    private static final RawSetting<String> SIGNS = CodeMarks.signs("GYR");
    private static final RawSetting<Boolean> ORDER = CodeMarks.order(false);

    static final RawForm FORM = new RawForm(
            RawForm.USUAL,
            List.of(PROMPT, ASK, MARKED, WIN, LOST, REVEAL, BAD, SIGNS, ORDER, TRIES),
            (values, set) -> new RawForm.Made(new CodeBreaker(values.get(TRIES), set), new HciWords(values)));

    private final Phrase prompt;
    private final Asking asking;
    private final Phrase marked;
    private final Phrase win;
    private final Phrase lost;
    private final Phrase reveal;
    private final Phrase bad;
    private final CodeMarks marks;

    private HciWords(RawValues values) {
        this.prompt = values.get(PROMPT);
        this.asking = values.get(ASK);
        this.marked = values.get(MARKED);
        this.win = values.get(WIN);
        this.lost = values.get(LOST);
        this.reveal = values.get(REVEAL);
        this.bad = values.get(BAD);
        this.marks = CodeMarks.of(values, SIGNS, ORDER);
        asking.require(prompt, Map.of("marked", marked, "bad", bad));
    }

    @Override
    public List<GameText> begun(GameView view) {
        return prompt.said(values(view));
    }

    @Override
    public List<GameText> turn(Optional<String> remark, GameView view) {
        Map<Place, String> values = values(view);
        remark.ifPresent(why -> values.put(Asking.WHY, why));
        boolean first = view.facts().text(CodeFacts.MARKS).isEmpty();
        return asking.again(remark.isPresent() ? bad : first ? Phrase.NOTHING : marked, prompt, values);
    }

    @Override
    public List<GameText> ended(GameView view, Outcome outcome, Optional<String> answer) {
        Map<Place, String> values = values(view);
        answer.ifPresent(code -> values.put(CODE, code));
        return switch (outcome) {
            case WON -> {
                values.putIfAbsent(CODE, view.facts().text(CodeFacts.GUESS));
                yield win.said(values);
            }
            case LOST, DRAWN, GIVEN_UP -> (answer.isPresent() ? lost.then(reveal) : lost).said(values);
        };
    }

    private Map<Place, String> values(GameView view) {
        Map<Place, String> values = new HashMap<>();
        values.put(LEFT, String.valueOf(view.facts().number(CodeFacts.ATTEMPTS_LEFT)));
        values.put(MARKS, marks.spelled(view.facts().text(CodeFacts.MARKS)));
        return values;
    }
}
