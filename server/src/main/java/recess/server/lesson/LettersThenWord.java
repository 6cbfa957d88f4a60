package recess.server.lesson;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import recess.common.game.Asking;
import recess.common.game.Phrase;
import recess.common.game.Place;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.setting.TextFile;
import recess.common.setting.ValueType;
import recess.common.text.CleanText;

/** As in the 2021 HCI paper: some letters may be asked for, each acknowledged by the client, then the word is guessed once. */
public final class LettersThenWord implements Lesson {
    private static final Place WORD = new Place("word");
    private static final Place LETTER = new Place("letter");
    private static final Place LENGTH = new Place("length");
    private static final RawSetting<Phrase> ASK = RawSetting.phrase("ask", "ok", "asks for a letter", LENGTH);
    private static final RawSetting<Phrase> YES = RawSetting.phrase("yes", "Y", "the letter is in the word", LETTER);
    private static final RawSetting<Phrase> NO = RawSetting.phrase("no", "N", "the letter is not in the word", LETTER);
    private static final RawSetting<Phrase> LAST = RawSetting.phrase("last", "next", "asks for the word");
    private static final RawSetting<Phrase> WIN = RawSetting.phrase("win", "win", "the word is right", WORD);
    private static final RawSetting<Phrase> LOST = RawSetting.phrase("lost", "{word}", "the word is wrong", WORD);
    private static final RawSetting<Phrase> BAD =
            RawSetting.phrase("bad", "{why}", "what was sent is no letter: it may be sent again", Asking.WHY);
    private static final RawSetting<Boolean> BACK = RawSetting.manner(
            "acknowledged",
            ValueType.oneOf("yes|no", yes -> yes ? "yes" : "no", List.of(true, false)),
            true,
            "whether the client sends a line of its own back after yes and no");
    private static final RawSetting<Integer> LETTERS =
            RawSetting.rule("letters", ValueType.number(1, 26), 5, "how many letters may be asked for");
    /** Where words come from. */
    @FunctionalInterface
    public interface Words {
        /** One of them, each as likely as the other. */
        String any(RandomGenerator random);
    }

    /**
     * The lesson.
     *
     * @param file how words are read out of a text
     * @param shipped where the words come from that are usual
     */
    public static LessonKind kind(Function<String, Words> file, Supplier<Words> shipped) {
        RawSetting<Optional<Words>> ownWords =
                RawSetting.rule("words", TextFile.type(file), Optional.empty(), "words of its own, one a line");
        return new LessonKind(
                List.of(ASK, YES, NO, LAST, WIN, LOST, BAD, BACK, LETTERS, ownWords),
                values -> {
                    Words words = values.get(ownWords).orElseGet(shipped);
                    return random -> new LettersThenWord(values, words.any(random));
                },
                List.of("e", "ok", "a", "ok", "t", "ok", "s", "ok", "r", "ok", "letter"),
                "the word is right");
    }

    private enum Step {
        LETTER,
        ACKNOWLEDGEMENT,
        WORD
    }

    private final RawValues values;
    private final String word;
    private final boolean acknowledged;
    private int left;
    private Step step = Step.LETTER;

    private LettersThenWord(RawValues values, String word) {
        this.values = values;
        this.word = word;
        this.acknowledged = values.get(BACK);
        this.left = values.get(LETTERS);
    }

    @Override
    public Said opened() {
        return ask();
    }

    @Override
    public Said heard(String line) {
        String typed = line.strip().toLowerCase(Locale.ROOT);
        return switch (step) {
            case LETTER -> letter(typed);
            case ACKNOWLEDGEMENT -> ask();
            case WORD ->
                typed.equals(word)
                        ? Said.solved(values.get(WIN).said(Map.of(WORD, word)))
                        : Said.last(values.get(LOST).said(Map.of(WORD, word)));
        };
    }

    private Said letter(String typed) {
        if (typed.length() != 1 || typed.charAt(0) < 'a' || typed.charAt(0) > 'z') {
            return Said.more(values.get(BAD)
                    .said(Map.of(
                            Asking.WHY, "not a letter " + CleanText.quote(typed) + ": one letter a to z, please")));
        }
        left--;
        Said answer = Said.more((word.contains(typed) ? values.get(YES) : values.get(NO)).said(Map.of(LETTER, typed)));
        step = Step.ACKNOWLEDGEMENT;
        return acknowledged ? answer : answer.then(ask());
    }

    private Said ask() {
        step = left > 0 ? Step.LETTER : Step.WORD;
        return Said.more(
                left > 0
                        ? values.get(ASK).said(Map.of(LENGTH, String.valueOf(word.length())))
                        : values.get(LAST).said());
    }
}
