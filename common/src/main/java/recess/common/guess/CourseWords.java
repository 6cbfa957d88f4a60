package recess.common.guess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.common.game.RawWords;
import recess.common.message.GameText;
import recess.common.message.GameView;
import recess.common.message.Outcome;

/**
 * "Guess the number" in the words of the course's programs.
 *
 * @param question asks for a guess
 */
public record CourseWords(String question) implements RawWords {
    /** The words of the teacher's program. */
    public static final CourseWords TEACHERS = new CourseWords("GUESS");

    /** The words of the student's program. */
    public static final CourseWords STUDENTS = new CourseWords("Guess the number");

    @Override
    public List<GameText> begun(GameView view) {
        return List.of(GameText.line(question));
    }

    @Override
    public List<GameText> turn(Optional<String> remark, GameView view) {
        List<GameText> texts = new ArrayList<>();
        remark.or(() -> view.facts().get(GuessFacts.HINT).map(CourseWords::word))
                .map(GameText::line)
                .ifPresent(texts::add);
        texts.add(GameText.line(question));
        return texts;
    }

    @Override
    public List<GameText> ended(GameView view, Outcome outcome, Optional<String> answer) {
        return List.of(GameText.line(
                switch (outcome) {
                    case WON -> word(Hint.CORRECT);
                    case LOST, GIVEN_UP -> "GAMEOVER";
                }));
    }

    static String word(Hint hint) {
        return switch (hint) {
            case LOW -> "Low";
            case HIGH -> "High";
            case CORRECT -> "Correct";
        };
    }
}
