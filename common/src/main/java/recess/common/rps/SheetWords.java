package recess.common.rps;

import java.util.ArrayList;
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
import recess.common.text.CleanText;

/** Rock, paper, scissors in the words of a lesson: a choice is answered {@code result,mine,yours}, and all rounds are played. */
final class SheetWords implements RawWords {
    private static final Place RESULT = new Place("result");
    private static final Place MINE = new Place("mine");
    private static final Place YOURS = new Place("yours");
    private static final Place ROUND = new Place("round");
    private static final Place WINS = new Place("wins");
    private static final RawSetting<Phrase> PROMPT =
            RawSetting.phrase("prompt", "", "asks for a choice; empty: the client speaks first", ROUND);
    private static final RawSetting<Phrase> ANSWER = RawSetting.phrase(
            "answer",
            "{result},{mine},{yours}",
            "a round is over: mine is the server's choice",
            RESULT,
            MINE,
            YOURS,
            ROUND);
    private static final RawSetting<Phrase> END = RawSetting.phrase("end", "", "behind the last round", WINS);
    private static final RawSetting<Phrase> BAD =
            RawSetting.phrase("bad", "{why}", "what was sent is no choice, and costs nothing", Asking.WHY);
    private static final RawSetting<List<String>> CHOICES =
            three("choices", "rock,paper,scissors", "the words, each beaten by the next; first letters will do");
    private static final RawSetting<List<String>> RESULTS =
            three("results", "win,lose,draw", "what a round is called for the client");
    private static final RawSetting<Integer> ROUNDS = RawSetting.rule(
            "games", ValueType.number(0, 99), 0, "how many rounds; 0: until one has won 3, of at most 9");

    static final RawForm FORM = new RawForm(
            RawForm.USUAL,
            List.of(PROMPT, ANSWER, END, BAD, CHOICES, RESULTS, ROUNDS),
            (values, set) -> new RawForm.Made(
                    new RockPaperScissors(RpsRules.of(values.get(ROUNDS)), RpsBots.RANDOM, set),
                    new SheetWords(values)));

    private final Phrase prompt;
    private final Phrase answer;
    private final Phrase end;
    private final Phrase bad;
    private final List<String> choices;
    private final List<String> results;

    private SheetWords(RawValues values) {
        this.prompt = values.get(PROMPT);
        this.answer = values.get(ANSWER);
        this.end = values.get(END);
        this.bad = values.get(BAD);
        this.choices = values.get(CHOICES);
        this.results = values.get(RESULTS);
        Asking.ONCE.require(answer, Map.of("answer", answer, "bad", bad));
    }

    @Override
    public Heard heard(String line, GameView view) {
        Optional<Choice> meant = Choice.meant(line, choices);
        if (meant.isPresent()) {
            return new Heard.Move(meant.get().word());
        }
        String why = CleanText.quote(line.strip()) + " is none of " + String.join(", ", choices);
        return new Heard.Asked(turn(Optional.of(why), view));
    }

    @Override
    public List<GameText> begun(GameView view) {
        return prompt.said(values(view));
    }

    @Override
    public List<GameText> turn(Optional<String> remark, GameView view) {
        List<GameText> all = new ArrayList<>(
                remark.map(why -> bad.said(Map.of(Asking.WHY, why))).orElseGet(() -> answer(view)));
        all.addAll(prompt.said(values(view)));
        return all;
    }

    @Override
    public List<GameText> ended(GameView view, Outcome outcome, Optional<String> score) {
        List<GameText> all = new ArrayList<>(answer(view));
        all.addAll(end.said(values(view)));
        return all;
    }

    /** The last throw; empty before the first. */
    private List<GameText> answer(GameView view) {
        List<Throw> thrown = RpsFacts.throwsOf(view.facts());
        if (thrown.isEmpty()) {
            return List.of();
        }
        Throw last = thrown.getLast();
        Map<Place, String> values = values(view);
        values.put(RESULT, results.get(last.isWon() ? 0 : last.isLost() ? 1 : 2));
        values.put(MINE, choices.get(Choice.ALL.indexOf(last.other())));
        values.put(YOURS, choices.get(Choice.ALL.indexOf(last.own())));
        values.put(ROUND, String.valueOf(thrown.size()));
        return answer.said(values);
    }

    private static Map<Place, String> values(GameView view) {
        Map<Place, String> values = new HashMap<>();
        values.put(ROUND, String.valueOf(RpsFacts.throwsOf(view.facts()).size() + 1));
        values.put(WINS, String.valueOf(view.facts().number(RpsFacts.WINS)));
        return values;
    }

    private static RawSetting<List<String>> three(String name, String usual, String help) {
        return RawSetting.manner(
                name,
                new ValueType<>("A,B,C", "3 words", SheetWords::three, words -> String.join(",", words)),
                three(usual),
                help);
    }

    private static List<String> three(String text) {
        List<String> words = List.of(text.split(",", -1));
        if (words.size() != 3
                || words.stream()
                        .anyMatch(
                                word -> word.isBlank() || !CleanText.line(word).equals(word))
                || words.stream().distinct().count() < 3) {
            throw new IllegalArgumentException(
                    CleanText.quote(text) + " is not three different words parted by commas");
        }
        return words;
    }
}
