package recess.server.lesson;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;

/**
 * A kind of lesson.
 *
 * @param settings what can be set
 * @param made begins conversations with some settings; throws {@link IllegalArgumentException} with a sentence where they cannot
 *     stand together
 * @param sample what a client may send in an example, by what is set
 * @param solved when a client has done it, in a few words: {@code the prize is found}
 */
public record LessonKind(
        List<RawSetting<?>> settings,
        Function<RawValues, Function<RandomGenerator, Lesson>> made,
        Function<RawValues, List<String>> sample,
        String solved) {
    /** One whose example is the same whatever is set. */
    LessonKind(
            List<RawSetting<?>> settings,
            Function<RawValues, Function<RandomGenerator, Lesson>> made,
            List<String> sample,
            String solved) {
        this(settings, made, _ -> sample, solved);
    }
}
