package recess.server.lesson;

import java.util.List;
import java.util.Map;
import recess.common.game.Asking;
import recess.common.game.Phrase;
import recess.common.game.Place;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.setting.ValueType;
import recess.common.text.CleanText;

/** A menu, one choice, one answer, as in the 2022 NJC paper. */
public final class Menu implements Lesson {
    private static final Place ANSWER = new Place("answer");
    private static final RawSetting<Phrase> MENU = RawSetting.phrase(
            "menu", "1. Greeting\\n2. Motto\\n3. Joke\\n4. Quit\\nEnter 1 to 4: {open}", "what may be chosen");
    private static final RawSetting<List<String>> ANSWERS = RawSetting.rule(
            "answers",
            new ValueType<>("A|B|...", "1 to 99 of them", Menu::answers, answers -> String.join("|", answers)),
            List.of("Hello", "Keep it simple", "There are 10 kinds of people", "Bye"),
            "what is said to 1, 2, ...");
    private static final RawSetting<Phrase> CHOSEN =
            RawSetting.phrase("chosen", "{answer}", "the answer to a choice; then it closes", ANSWER);
    private static final RawSetting<Phrase> BAD =
            RawSetting.phrase("bad", "{why}", "what was sent is no choice; then it closes too", Asking.WHY);

    public static final LessonKind KIND = new LessonKind(
            List.of(MENU, ANSWERS, CHOSEN, BAD), values -> _ -> new Menu(values), List.of("2"), "a choice is answered");

    private final RawValues values;

    private Menu(RawValues values) {
        this.values = values;
    }

    @Override
    public Said opened() {
        return Said.more(values.get(MENU).said());
    }

    @Override
    public Said heard(String line) {
        List<String> answers = values.get(ANSWERS);
        String typed = line.strip();
        int choice = typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) : 0;
        if (choice < 1 || choice > answers.size()) {
            return Said.last(values.get(BAD)
                    .said(Map.of(Asking.WHY, CleanText.quote(typed) + " is no number from 1 to " + answers.size())));
        }
        return Said.solved(values.get(CHOSEN).said(Map.of(ANSWER, answers.get(choice - 1))));
    }

    private static List<String> answers(String text) {
        List<String> answers = List.of(text.split("\\|", -1));
        if (answers.size() > 99
                || answers.stream()
                        .anyMatch(a -> a.isBlank() || !CleanText.line(a).equals(a))) {
            throw new IllegalArgumentException(CleanText.quote(text) + " is not 1 to 99 answers parted by |");
        }
        return answers;
    }
}
