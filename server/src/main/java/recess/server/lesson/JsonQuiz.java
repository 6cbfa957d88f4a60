package recess.server.lesson;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import recess.common.message.GameText;

/** The same questions in JSON lines, as newer papers have them: an object with the key {@code type} in each line. */
public final class JsonQuiz implements Lesson {
    public static final LessonKind KIND = new LessonKind(
            List.of(Quiz.QUESTIONS),
            values -> {
                List<Questions.Question> questions =
                        values.get(Quiz.QUESTIONS).orElse(Questions.FEW).all();
                return _ -> new JsonQuiz(questions);
            },
            List.of("{\"type\":\"answer\",\"answer\":\"B\"}", "{\"type\":\"answer\",\"answer\":\"server\"}", "B"),
            Quiz.SOLVED);

    private final List<Questions.Question> questions;
    private int asked;
    private int right;

    private JsonQuiz(List<Questions.Question> questions) {
        this.questions = questions;
    }

    @Override
    public Said opened() {
        return ask();
    }

    @Override
    public Said heard(String line) {
        String answer = answer(line);
        if (answer.isEmpty()) {
            return unreadable("{\"type\":\"answer\",\"answer\":\"...\"} is wanted");
        }
        Questions.Question question = questions.get(asked);
        boolean isRight = question.isRight(answer);
        right += isRight ? 1 : 0;
        JsonObject verdict = object("verdict");
        verdict.addProperty("correct", isRight);
        verdict.addProperty("answer", question.answers().getFirst());
        asked++;
        return said(verdict)
                .then(
                        asked < questions.size()
                                ? ask()
                                : Said.solved(said(over()).texts()));
    }

    @Override
    public Said unreadable(String why) {
        JsonObject error = object("error");
        error.addProperty("message", why);
        return said(error);
    }

    private Said ask() {
        JsonObject question = object("question");
        question.addProperty("number", asked + 1);
        question.addProperty("of", questions.size());
        question.addProperty("text", questions.get(asked).text());
        return said(question);
    }

    private JsonObject over() {
        JsonObject over = object("over");
        over.addProperty("right", right);
        over.addProperty("of", questions.size());
        return over;
    }

    /** Empty where the line has none. */
    private static String answer(String line) {
        try {
            JsonElement parsed = JsonParser.parseString(line);
            JsonElement answer =
                    parsed.isJsonObject() ? parsed.getAsJsonObject().get("answer") : parsed;
            return answer != null && answer.isJsonPrimitive() ? answer.getAsString() : "";
        } catch (JsonParseException e) {
            return "";
        }
    }

    private static JsonObject object(String type) {
        JsonObject object = new JsonObject();
        object.addProperty("type", type);
        return object;
    }

    private static Said said(JsonObject object) {
        return Said.more(List.of(GameText.line(object.toString())));
    }
}
