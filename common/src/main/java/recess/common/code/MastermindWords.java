package recess.common.code;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import recess.common.game.Asking;
import recess.common.game.MarkedGuess;
import recess.common.game.Phrase;
import recess.common.game.Place;
import recess.common.game.RawForm;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.game.RawWords;
import recess.common.message.GameText;
import recess.common.message.GameView;
import recess.common.message.Outcome;

/** Code breaker in the commands of the RVHS paper's Master Mind: the client speaks first, and may ask what has been. */
final class MastermindWords implements RawWords {
    private static final Place DIGITS = new Place("digits");
    private static final Place GUESSES = new Place("guesses");

    private static final RawSetting<Phrase> START =
            RawSetting.phrase("start", "START,{digits}", "the client has sent START", DIGITS, HciWords.LEFT);
    private static final RawSetting<Phrase> MARKED =
            RawSetting.phrase("marked", "GUESS,{marks}", "the guess is marked", HciWords.MARKS, HciWords.LEFT);
    private static final RawSetting<Phrase> WIN = RawSetting.phrase("win", "WON", "the code is found", HciWords.CODE);
    private static final RawSetting<Phrase> LOST =
            RawSetting.phrase("lost", "LOSE,{code}", "no guess is left", HciWords.CODE);
    private static final RawSetting<Phrase> HISTORY =
            RawSetting.phrase("history", "HISTORY{guesses}", "what has been guessed: ,0123:BBW for each", GUESSES);
    private static final RawSetting<Phrase> QUIT = RawSetting.phrase("quit", "QUIT", "the client has sent QUIT");
    private static final RawSetting<Phrase> BAD =
            RawSetting.phrase("bad", "INVALID", "what was sent is no command, or no code", Asking.WHY);
    private static final RawSetting<String> SIGNS = CodeMarks.signs("BW");
    private static final RawSetting<Boolean> ORDER = CodeMarks.order(true);

    static final RawForm FORM = new RawForm(
            "commands",
            List.of(START, MARKED, WIN, LOST, HISTORY, QUIT, BAD, SIGNS, ORDER, HciWords.TRIES),
            (values, set) ->
                    new RawForm.Made(new CodeBreaker(values.get(HciWords.TRIES), set), new MastermindWords(values)),
            (codes, _) -> Stream.concat(Stream.of("START"), codes.stream().map(code -> "GUESS," + code))
                    .toList());

    private final Phrase start;
    private final Phrase marked;
    private final Phrase win;
    private final Phrase lost;
    private final Phrase history;
    private final Phrase quit;
    private final Phrase bad;
    private final CodeMarks marks;

    private MastermindWords(RawValues values) {
        this.start = values.get(START);
        this.marked = values.get(MARKED);
        this.win = values.get(WIN);
        this.lost = values.get(LOST);
        this.history = values.get(HISTORY);
        this.quit = values.get(QUIT);
        this.bad = values.get(BAD);
        this.marks = CodeMarks.of(values, SIGNS, ORDER);
        Asking.ONCE.require(start, Map.of("start", start, "marked", marked, "history", history, "bad", bad));
    }

    @Override
    public Heard heard(String line, GameView view) {
        String[] parts = line.strip().split(",", 2);
        String command = parts[0].strip().toUpperCase(Locale.ROOT);
        if (parts.length == 2) {
            return command.equals("GUESS") ? new Heard.Move(parts[1]) : invalid();
        }
        return switch (command) {
            case "START" -> new Heard.Asked(start.said(values(view)));
            case "HISTORY" -> new Heard.Asked(history.said(values(view)));
            case "QUIT" -> new Heard.Quit(quit.said());
            default -> invalid();
        };
    }

    private Heard invalid() {
        return new Heard.Asked(bad.said(Map.of(Asking.WHY, "START, GUESS,0123, HISTORY or QUIT, please")));
    }

    @Override
    public List<GameText> begun(GameView view) {
        return List.of();
    }

    @Override
    public List<GameText> turn(Optional<String> remark, GameView view) {
        return remark.map(why -> bad.said(Map.of(Asking.WHY, why))).orElseGet(() -> marked.said(values(view)));
    }

    @Override
    public List<GameText> ended(GameView view, Outcome outcome, Optional<String> answer) {
        Map<Place, String> values = values(view);
        answer.ifPresent(code -> values.put(HciWords.CODE, code));
        return (outcome == Outcome.WON ? win : lost).said(values);
    }

    private Map<Place, String> values(GameView view) {
        String guesses = view.facts().get(CodeFacts.GUESSES).orElse(List.of()).stream()
                .map((MarkedGuess guess) -> "," + guess.guess() + ":" + marks.spelled(guess.mark()))
                .collect(Collectors.joining());
        Map<Place, String> values = new HashMap<>();
        values.put(DIGITS, String.valueOf(CodeRules.LENGTH));
        values.put(GUESSES, guesses);
        values.put(HciWords.LEFT, String.valueOf(view.facts().number(CodeFacts.ATTEMPTS_LEFT)));
        values.put(HciWords.MARKS, marks.spelled(view.facts().text(CodeFacts.MARKS)));
        return values;
    }
}
