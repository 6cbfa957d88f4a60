package recess.common.guess;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import recess.common.game.RawWords;
import recess.common.message.GameText;
import recess.common.message.GameView;
import recess.common.message.Outcome;

/** "Guess the number" in the words of the course's programs. Made once for a listener, and spoken by all its connections. */
public final class CourseWords implements RawWords {
    /** The words of the teacher's program. */
    public static final CourseWords TEACHERS = new CourseWords("GUESS");

    /** The words of the student's program. */
    public static final CourseWords STUDENTS = new CourseWords("Guess the number");

    private final GameText question;
    private final Map<Hint, List<GameText>> turns = new EnumMap<>(Hint.class);

    /** @param question asks for a guess */
    private CourseWords(String question) {
        this.question = GameText.line(question);
        for (Hint hint : Hint.values()) {
            turns.put(hint, List.of(GameText.line(word(hint)), this.question));
        }
    }

    @Override
    public List<GameText> begun(GameView view) {
        return List.of(question);
    }

    @Override
    public List<GameText> turn(Optional<String> remark, GameView view) {
        if (remark.isPresent()) {
            return List.of(GameText.line(remark.get()), question);
        }
        return view.facts()
                .get(GuessFacts.HINT)
                .map(hint -> Objects.requireNonNull(turns.get(hint)))
                .orElseGet(() -> begun(view));
    }

    @Override
    public List<GameText> ended(GameView view, Outcome outcome, Optional<String> answer) {
        return List.of(GameText.line(
                switch (outcome) {
                    case WON -> word(Hint.CORRECT);
                    case LOST, GIVEN_UP -> "GAMEOVER";
                }));
    }

    String question() {
        return question.text();
    }

    static String word(Hint hint) {
        return switch (hint) {
            case LOW -> "Low";
            case HIGH -> "High";
            case CORRECT -> "Correct";
        };
    }
}
