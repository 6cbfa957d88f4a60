package recess.server.lesson;

import java.util.List;
import java.util.Map;
import recess.common.game.Phrase;
import recess.common.game.Place;
import recess.common.game.RawSetting;
import recess.common.message.GameText;
import recess.common.setting.ValueType;
import recess.common.text.CleanText;

/** The first lesson: the server says something and closes, or hears a few lines before. */
public final class Greeting implements Lesson {
    private static final Place LINE = new Place("line");
    private static final RawSetting<Phrase> TEXT =
            RawSetting.phrase("text", "Hello from the server", "the server greets; empty: the client does");
    private static final RawSetting<Integer> LINES = RawSetting.rule(
            "lines", ValueType.number(0, 100), 0, "how many lines of the client are heard before the end");
    private static final RawSetting<Phrase> ANSWER = RawSetting.phrase("answer", "", "to each of these lines", LINE);

    public static final LessonKind KIND = new LessonKind(
            List.of(TEXT, LINES, ANSWER),
            values -> {
                if (values.get(TEXT).isEmpty()
                        && (values.get(LINES) == 0 || values.get(ANSWER).isEmpty())) {
                    throw new IllegalArgumentException(
                            "text= says nothing, so that lines=1 or more and answer= have to");
                }
                return _ -> new Greeting(values.get(TEXT), values.get(LINES), values.get(ANSWER));
            },
            List.of("hello, server"),
            "the conversation has come to its end");

    private final Phrase text;
    private final Phrase answer;
    private int left;

    private Greeting(Phrase text, int lines, Phrase answer) {
        this.text = text;
        this.left = lines;
        this.answer = answer;
    }

    @Override
    public Said opened() {
        return said(text.said());
    }

    @Override
    public Said heard(String line) {
        left--;
        return said(answer.said(Map.of(LINE, CleanText.line(line))));
    }

    private Said said(List<GameText> texts) {
        return left <= 0 ? Said.solved(texts) : Said.more(texts);
    }
}
