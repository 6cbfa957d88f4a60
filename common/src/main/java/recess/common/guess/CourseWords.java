package recess.common.guess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import recess.common.game.Asking;
import recess.common.game.Phrase;
import recess.common.game.Place;
import recess.common.game.Play;
import recess.common.game.RawForm;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.game.RawWords;
import recess.common.message.Facts;
import recess.common.message.GameText;
import recess.common.message.GameView;
import recess.common.message.Outcome;
import recess.common.setting.Quantity;
import recess.common.setting.ValueType;

/** "Guess the number" in the words of the course's programs, or of any other paper. Made once for a listener. */
final class CourseWords implements RawWords {
    /** What the teacher's program asks with. */
    static final String QUESTION = "GUESS";

    private static final Place GUESS = new Place("guess");
    private static final Place MOVES = new Place("guesses");
    private static final Place LEFT = new Place("left");
    private static final Place NUMBER = new Place("number");
    private static final int MAX_NUMBER = 1_000_000;

    private static final RawSetting<Phrase> PROMPT =
            RawSetting.phrase("prompt", QUESTION, "asks for a guess; empty: the client speaks first", MOVES, LEFT);
    private static final RawSetting<Asking> ASK = Asking.setting();
    private static final RawSetting<Phrase> LOW = verdict("low", "Low", "the guess is below the number");
    private static final RawSetting<Phrase> HIGH = verdict("high", "High", "the guess is above the number");
    private static final RawSetting<Phrase> CORRECT = verdict("correct", "Correct", "the guess is right");
    private static final RawSetting<Phrase> LOST = verdict("lost", "GAMEOVER", "no guess is left");
    private static final RawSetting<Phrase> REVEAL =
            RawSetting.phrase("reveal", "", "behind lost, where nobody else plays for the number", NUMBER);
    private static final RawSetting<Phrase> BAD = RawSetting.phrase(
            "bad", Asking.WHY.toString(), "what was sent is no guess, and costs nothing", Asking.WHY, LEFT);
    private static final RawSetting<Integer> TRIES =
            RawSetting.rule("tries", ValueType.number(0, MAX_NUMBER), 0, "how many guesses; 0: as many as are needed");
    private static final RawSetting<String> FROM =
            RawSetting.rule("from", bound(), "" + NumberGame.LOWEST, "the smallest number, or the first letter");
    private static final RawSetting<String> TO =
            RawSetting.rule("to", bound(), "" + NumberGame.HIGHEST, "the largest number, or the last letter");

    /** What a player sets for a room, which plays for numbers. */
    static final List<RawSetting<?>> PLAYER_RULES = List.of(playerBound(FROM), playerBound(TO), TRIES);

    static final RawForm FORM = new RawForm(
            RawForm.USUAL,
            List.of(PROMPT, ASK, LOW, HIGH, CORRECT, LOST, REVEAL, BAD, FROM, TO, TRIES),
            (values, set) ->
                    new RawForm.Made(new GuessGame(rules(values), set), new CourseWords(values, rules(values))));

    private final GuessRules rules;
    private final Phrase prompt;
    private final Asking asking;
    private final Phrase low;
    private final Phrase high;
    private final Phrase correct;
    private final Phrase lost;
    private final Phrase reveal;
    private final Phrase bad;

    private CourseWords(RawValues values, GuessRules rules) {
        this.rules = rules;
        this.prompt = values.get(PROMPT);
        this.asking = values.get(ASK);
        this.low = values.get(LOW);
        this.high = values.get(HIGH);
        this.correct = values.get(CORRECT);
        this.lost = values.get(LOST);
        this.reveal = values.get(REVEAL);
        this.bad = values.get(BAD);
        Stream.of(prompt, low, high, correct, bad)
                .filter(phrase -> rules.tries() == 0 && phrase.has(LEFT))
                .findFirst()
                .ifPresent(phrase -> {
                    throw new IllegalArgumentException("'" + phrase + "' says how many guesses are left: set tries=N");
                });
        asking.require(prompt, Map.of("low", low, "high", high, "bad", bad));
    }

    @Override
    public List<GameText> begun(GameView view) {
        return prompt.said(values(view));
    }

    @Override
    public List<GameText> turn(Optional<String> remark, GameView view) {
        Map<Place, String> values = values(view);
        remark.ifPresent(why -> values.put(Asking.WHY, why));
        Phrase verdict = remark.map(_ -> bad)
                .or(() -> view.facts().get(GuessFacts.HINT).map(hint -> switch (hint) {
                    case LOW -> low;
                    case HIGH -> high;
                    case CORRECT -> correct;
                }))
                .orElse(Phrase.NOTHING);
        return asking.again(verdict, prompt, values);
    }

    @Override
    public List<GameText> ended(GameView view, Outcome outcome, Optional<String> answer) {
        Map<Place, String> values = values(view);
        answer.ifPresent(number -> values.put(NUMBER, number));
        return switch (outcome) {
            case WON -> correct.said(values);
            case LOST, DRAWN, GIVEN_UP -> (answer.isPresent() ? lost.then(reveal) : lost).said(values);
        };
    }

    private Map<Place, String> values(GameView view) {
        Facts facts = view.facts();
        Map<Place, String> values = new HashMap<>();
        values.put(MOVES, String.valueOf(facts.number(Play.MOVES)));
        facts.get(GuessFacts.GUESS).ifPresent(guess -> values.put(GUESS, rules.spelled(guess)));
        facts.get(GuessFacts.ATTEMPTS_LEFT).ifPresent(left -> values.put(LEFT, String.valueOf(left)));
        return values;
    }

    static String word(Hint hint) {
        return switch (hint) {
            case LOW -> "Low";
            case HIGH -> "High";
            case CORRECT -> "Correct";
        };
    }

    private static RawSetting<Phrase> verdict(String name, String usual, String help) {
        return RawSetting.phrase(name, usual, help, GUESS, MOVES, LEFT);
    }

    private static ValueType<String> bound() {
        return new ValueType<>(
                "N",
                "0 to " + MAX_NUMBER + ", or A to Z",
                text -> text.matches("[A-Z]") ? text : String.valueOf(Quantity.number(text, 0, MAX_NUMBER)),
                text -> text);
    }

    private static RawSetting<Integer> playerBound(RawSetting<String> bound) {
        return RawSetting.rule(
                bound.name(),
                ValueType.number(0, GuessGame.MAX_IN_ROOM),
                Integer.parseInt(bound.usual()),
                bound.help());
    }

    static GuessRules rules(RawValues values) {
        String from = values.get(FROM);
        String to = values.get(TO);
        boolean letters = Character.isLetter(from.charAt(0));
        if (letters != Character.isLetter(to.charAt(0))) {
            throw new IllegalArgumentException(
                    "from=" + from + " and to=" + to + " are a number and a letter, and have to be the same");
        }
        int lowest = letters ? from.charAt(0) : Integer.parseInt(from);
        int highest = letters ? to.charAt(0) : Integer.parseInt(to);
        if (lowest >= highest) {
            throw new IllegalArgumentException("from=" + from + " is not below to=" + to);
        }
        return new GuessRules(lowest, highest, values.get(TRIES), letters);
    }
}
