package recess.common.hangman;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

/** Hangman in the commands of the 2020 RVHS paper: a letter is answered with its positions, and the word is guessed as a whole. */
final class RvhsWords implements RawWords {
    private static final Place LENGTH = new Place("length");
    private static final Place POSITIONS = new Place("positions");
    private static final Place WORD = new Place("word");

    private static final RawSetting<Phrase> FIRST =
            RawSetting.phrase("start", "START,{length}", "the game begins", LENGTH);
    private static final RawSetting<Phrase> TURN = RawSetting.phrase(
            "turn", "GUESS{positions}", "where the letter is: ,0,2 counted from 0, or nothing", POSITIONS);
    private static final RawSetting<Phrase> WIN = RawSetting.phrase("win", "WIN", "the word is right", WORD);
    private static final RawSetting<Phrase> LOST = RawSetting.phrase("lost", "LOSE", "the word is wrong");
    private static final RawSetting<Phrase> REVEAL = RawSetting.phrase("reveal", "", "behind lost", WORD);
    private static final RawSetting<Phrase> QUIT = RawSetting.phrase("quit", "QUIT", "the client has sent QUIT");
    private static final RawSetting<Phrase> BAD =
            RawSetting.phrase("bad", "INVALID", "what was sent is no command", Asking.WHY);

    private final Phrase first;
    private final Phrase turn;
    private final Phrase win;
    private final Phrase lost;
    private final Phrase quit;
    private final Phrase bad;

    private RvhsWords(RawValues values) {
        this.first = values.get(FIRST);
        this.turn = values.get(TURN);
        this.win = values.get(WIN);
        this.lost = values.get(LOST).then(values.get(REVEAL));
        this.quit = values.get(QUIT);
        this.bad = values.get(BAD);
        if (turn.isEmpty() || bad.isEmpty()) {
            throw new IllegalArgumentException("turn= and bad= have to say something: a client would wait for ever");
        }
    }

    /** The form, with the words of the server. */
    static RawForm form(WordList words) {
        return new RawForm(
                "commands",
                List.of(FIRST, TURN, WIN, LOST, REVEAL, QUIT, BAD, NjcWords.WORDS),
                (values, set) -> new RawForm.Made(
                        new Hangman(
                                new HangmanRules(1, 0, false, HangmanRules.Whole.DECIDES),
                                values.get(NjcWords.WORDS).orElse(words),
                                set),
                        new RvhsWords(values)),
                (letters, word) -> Stream.concat(
                                letters.stream().limit(4).map(letter -> "GUESS," + letter), Stream.of("HWORD," + word))
                        .toList());
    }

    @Override
    public Heard heard(String line, GameView view) {
        String[] parts = line.strip().split(",", -1);
        String what = parts.length == 2 ? parts[1].strip() : "";
        String command = parts[0].strip().toUpperCase(Locale.ROOT);
        if (command.equals("GUESS") && what.length() == 1 && Character.isLetter(what.charAt(0))) {
            return letter(what, view);
        }
        if (command.equals("HWORD") && WordList.isUsable(what.toLowerCase(Locale.ROOT))) {
            return new Heard.Move(what);
        }
        return command.equals("QUIT") && parts.length == 1
                ? new Heard.Quit(quit.said())
                : new Heard.Asked(bad.said(Map.of(Asking.WHY, "GUESS,letter or HWORD,word or QUIT, please")));
    }

    /** A letter that was guessed before is answered as it was then. */
    private Heard letter(String letter, GameView view) {
        boolean before = view.facts().text(HangmanFacts.LETTERS).contains(letter.toLowerCase(Locale.ROOT));
        return before
                ? new Heard.Asked(positions(letter.toLowerCase(Locale.ROOT).charAt(0), view))
                : new Heard.Move(letter);
    }

    @Override
    public List<GameText> begun(GameView view) {
        String masked = view.facts().text(HangmanFacts.MASKED);
        return first.said(Map.of(LENGTH, String.valueOf(masked.length())));
    }

    @Override
    public List<GameText> turn(Optional<String> remark, GameView view) {
        String letters = view.facts().text(HangmanFacts.LETTERS);
        return remark.isPresent() || letters.isEmpty()
                ? bad.said(Map.of(Asking.WHY, remark.orElse("")))
                : positions(letters.charAt(letters.length() - 1), view);
    }

    private List<GameText> positions(char letter, GameView view) {
        String masked = view.facts().text(HangmanFacts.MASKED);
        String positions = IntStream.range(0, masked.length())
                .filter(i -> masked.charAt(i) == letter)
                .mapToObj(i -> "," + i)
                .collect(Collectors.joining());
        return turn.said(Map.of(POSITIONS, positions));
    }

    @Override
    public List<GameText> ended(GameView view, Outcome outcome, Optional<String> answer) {
        Map<Place, String> values = new HashMap<>();
        answer.ifPresent(word -> values.put(WORD, word));
        return (outcome == Outcome.WON ? win : lost).said(values);
    }
}
