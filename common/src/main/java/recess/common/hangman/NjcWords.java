package recess.common.hangman;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Hangman in the words of the 2020 NJC paper, or of any other: a turn is one text, the word and the question together. */
final class NjcWords implements RawWords {
    private static final Place MASK = new Place("mask");
    private static final Place SPACED = new Place("spaced");
    private static final Place LEFT = new Place("left");
    private static final Place WORD = new Place("word");
    private static final Place LETTERS = new Place("letters");
    private static final Place[] PLACES = {MASK, SPACED, LEFT, LETTERS};

    private static final String USUAL_TURN = "{mask}\\n[{left}]Guess letter:{open}";
    private static final RawSetting<Phrase> FIRST = RawSetting.phrase(
            "begin", "You have {left} attempts. Good Luck!\\n" + USUAL_TURN, "the game begins", PLACES);
    private static final RawSetting<Phrase> TURN =
            RawSetting.phrase("turn", USUAL_TURN, "the word, and the question for a letter", PLACES);
    private static final RawSetting<Phrase> WIN =
            RawSetting.phrase("win", "{mask}\\nWIN", "the word is found", MASK, SPACED, WORD);
    private static final RawSetting<Phrase> LOST =
            RawSetting.phrase("lost", "{mask}\\nLOSE", "no guess is left", MASK, SPACED);
    private static final RawSetting<Phrase> REVEAL = RawSetting.phrase(
            "reveal", "..The word is {word}", "behind lost, where nobody else plays for the word", WORD);
    private static final RawSetting<Phrase> BAD = RawSetting.phrase(
            "bad", Asking.WHY.toString(), "what was sent is no guess: before the turn, in one message", Asking.WHY);
    private static final RawSetting<String> HIDDEN = RawSetting.manner(
            "hidden",
            new ValueType<>("SIGN", "1 character", NjcWords::sign, sign -> sign),
            ".",
            "stands for a letter that is not found");
    private static final RawSetting<Integer> TRIES =
            RawSetting.rule("tries", ValueType.number(0, 100), 0, "how many guesses; 0: twice the letters of the word");
    private static final RawSetting<Integer> SHOWN = RawSetting.rule(
            "shown",
            ValueType.number(0, 90),
            HangmanRules.USUAL.shownPercent(),
            "percent of the letters shown at first");
    private static final RawSetting<Boolean> COST = RawSetting.rule(
            "cost",
            ValueType.oneOf("all|misses", misses -> misses ? "misses" : "all", List.of(false, true)),
            false,
            "which guesses count");
    private static final RawSetting<HangmanRules.Whole> WHOLE = RawSetting.rule(
            "whole",
            ValueType.oneOf("no|yes", HangmanRules.Whole::word, List.of(HangmanRules.Whole.NO, HangmanRules.Whole.YES)),
            HangmanRules.Whole.NO,
            "whether the whole word may be guessed");
    static final RawSetting<Optional<WordList>> WORDS =
            RawSetting.rule("words", TextFile.type(WordList::parse), Optional.empty(), "words of its own, one a line");

    private final Phrase first;
    private final Phrase turn;
    private final Phrase win;
    private final Phrase lost;
    private final Phrase reveal;
    private final Phrase bad;
    private final String hidden;

    private NjcWords(RawValues values) {
        this.first = values.get(FIRST);
        this.turn = values.get(TURN);
        this.win = values.get(WIN);
        this.lost = values.get(LOST);
        this.reveal = values.get(REVEAL);
        this.bad = values.get(BAD);
        this.hidden = values.get(HIDDEN);
        if (turn.isEmpty()) {
            throw new IllegalArgumentException("turn= says nothing: a client would wait for ever");
        }
    }

    /** The form, with the words of the server. */
    static RawForm form(WordList words) {
        return new RawForm(
                RawForm.USUAL,
                List.of(FIRST, TURN, WIN, LOST, REVEAL, BAD, HIDDEN, TRIES, SHOWN, COST, WHOLE, WORDS),
                (values, set) -> new RawForm.Made(
                        new Hangman(
                                new HangmanRules(
                                        values.get(TRIES), values.get(SHOWN), values.get(COST), values.get(WHOLE)),
                                values.get(WORDS).orElse(words),
                                set),
                        new NjcWords(values)));
    }

    @Override
    public List<GameText> begun(GameView view) {
        return first.said(values(view));
    }

    @Override
    public List<GameText> turn(Optional<String> remark, GameView view) {
        Map<Place, String> values = values(view);
        remark.ifPresent(why -> values.put(Asking.WHY, why));
        return remark.isPresent() ? bad.thenLine(turn).said(values) : turn.said(values);
    }

    @Override
    public List<GameText> ended(GameView view, Outcome outcome, Optional<String> answer) {
        Map<Place, String> values = values(view);
        answer.ifPresent(word -> values.put(WORD, word));
        return switch (outcome) {
            case WON -> {
                // Whoever has won sees the whole word.
                values.putIfAbsent(WORD, view.facts().text(HangmanFacts.MASKED));
                yield win.said(values);
            }
            case LOST, DRAWN, GIVEN_UP -> (answer.isPresent() ? lost.then(reveal) : lost).said(values);
        };
    }

    private Map<Place, String> values(GameView view) {
        Facts facts = view.facts();
        String mask = facts.text(HangmanFacts.MASKED).replace(".", hidden);
        Map<Place, String> values = new HashMap<>();
        values.put(MASK, mask);
        values.put(SPACED, GameWords.spaced(mask));
        values.put(LETTERS, facts.text(HangmanFacts.LETTERS));
        values.put(LEFT, String.valueOf(facts.number(HangmanFacts.ATTEMPTS_LEFT)));
        return values;
    }

    private static String sign(String text) {
        if (text.codePointCount(0, text.length()) != 1 || Character.isLetter(text.codePointAt(0))) {
            throw new IllegalArgumentException("'" + text + "' is not one character that is no letter");
        }
        return text;
    }
}
