package recess.server.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import recess.common.game.Phrase;
import recess.common.game.Place;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.setting.TextFile;
import recess.common.text.CleanText;

/** Questions out of a file, one after the other. */
public final class Quiz implements Lesson {
    private static final Place NAME = new Place("name");
    private static final Place QUESTION = new Place("question");
    private static final Place ANSWER = new Place("answer");
    private static final Place NUMBER = new Place("number");
    private static final Place RIGHT = new Place("right");
    private static final Place ALL = new Place("all");
    private static final RawSetting<Phrase> NAMED =
            RawSetting.phrase("name", "", "asks for a name first; empty: nobody is asked");
    private static final RawSetting<Phrase> ASK =
            RawSetting.phrase("ask", "{question}", "the next question", QUESTION, NUMBER, ALL, NAME, RIGHT);
    private static final RawSetting<Phrase> YES =
            RawSetting.phrase("yes", "Correct", "the answer is right", ANSWER, NUMBER, RIGHT, NAME);
    private static final RawSetting<Phrase> NO =
            RawSetting.phrase("no", "Wrong, it is {answer}", "the answer is wrong", ANSWER, NUMBER, RIGHT, NAME);
    private static final RawSetting<Phrase> END =
            RawSetting.phrase("end", "{right} of {all}", "behind the last question", RIGHT, ALL, NAME);
    static final RawSetting<Optional<Questions>> QUESTIONS = RawSetting.rule(
            "questions",
            TextFile.type(Questions::parse),
            Optional.empty(),
            "blocks of lines, the last of each '= ANSWER', with a blank line between two");

    static final String SOLVED = "the last question is answered, rightly or not";

    public static final LessonKind KIND = new LessonKind(
            List.of(NAMED, ASK, YES, NO, END, QUESTIONS),
            values -> {
                if (values.get(ASK).isEmpty()) {
                    throw new IllegalArgumentException("ask= says nothing: a client would wait for ever");
                }
                List<Questions.Question> questions =
                        values.get(QUESTIONS).orElse(Questions.FEW).all();
                return _ -> new Quiz(values, questions);
            },
            values -> Stream.concat(
                            values.get(NAMED).isEmpty() ? Stream.empty() : Stream.of("Ann"),
                            Stream.of("b", "server", "B"))
                    .toList(),
            SOLVED);

    private final RawValues values;
    private final List<Questions.Question> questions;
    private String name = "";
    private boolean named;
    private int asked;
    private int right;

    private Quiz(RawValues values, List<Questions.Question> questions) {
        this.values = values;
        this.questions = questions;
        this.named = values.get(NAMED).isEmpty();
    }

    @Override
    public Said opened() {
        return named ? ask() : Said.more(values.get(NAMED).said());
    }

    @Override
    public Said heard(String line) {
        if (!named) {
            named = true;
            name = CleanText.line(line.strip());
            return ask();
        }
        boolean isRight = questions.get(asked).isRight(line);
        right += isRight ? 1 : 0;
        Said verdict = Said.more(values.get(isRight ? YES : NO).said(known()));
        asked++;
        return verdict.then(
                asked < questions.size() ? ask() : Said.solved(values.get(END).said(known())));
    }

    private Said ask() {
        return Said.more(values.get(ASK).said(known()));
    }

    private Map<Place, String> known() {
        Map<Place, String> known = new HashMap<>(Map.of(
                NAME, name,
                RIGHT, String.valueOf(right),
                ALL, String.valueOf(questions.size()),
                NUMBER, String.valueOf(asked + 1)));
        if (asked < questions.size()) {
            known.put(QUESTION, questions.get(asked).text());
            known.put(ANSWER, questions.get(asked).answers().getFirst());
        }
        return known;
    }
}
