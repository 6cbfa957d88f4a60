package recess.common.code;

import java.util.List;
import recess.common.game.RawSetting;
import recess.common.game.RawValues;
import recess.common.setting.ValueType;

/**
 * How marks are spelled.
 *
 * @param signs for right, elsewhere, and not there; without the last one, what is not there has no mark
 * @param counted whether all that are right come first, so that nobody learns which digit is
 */
record CodeMarks(String signs, boolean counted) {
    private static final ValueType<String> SIGNS =
            new ValueType<>("SIGNS", "2 or 3 characters", CodeMarks::read, signs -> signs);

    /** Those of the rules. */
    private static final String PLAIN = "" + CodeRules.RIGHT + CodeRules.ELSEWHERE + CodeRules.NOT_THERE;

    static RawSetting<String> signs(String usual) {
        return RawSetting.manner(
                "marks", SIGNS, usual, "for a digit that is right, elsewhere, not there; two: the last has no mark");
    }

    static RawSetting<Boolean> order(boolean counted) {
        return RawSetting.manner(
                "order",
                ValueType.oneOf("digits|counted", yes -> yes ? "counted" : "digits", List.of(false, true)),
                counted,
                "digits: a mark for each in its place; counted: those that are right come first");
    }

    static CodeMarks of(RawValues values, RawSetting<String> signs, RawSetting<Boolean> order) {
        return new CodeMarks(values.get(signs), values.get(order));
    }

    /** The marks of a guess. */
    String spelled(String marks) {
        StringBuilder spelled = new StringBuilder();
        if (counted) {
            PLAIN.chars()
                    .forEach(mark -> marks.chars().filter(c -> c == mark).forEach(c -> spelled.append(sign((char) c))));
        } else {
            marks.chars().forEach(c -> spelled.append(sign((char) c)));
        }
        return spelled.toString();
    }

    private String sign(char mark) {
        int which = PLAIN.indexOf(mark);
        return which < signs.length() ? signs.substring(which, which + 1) : "";
    }

    private static String read(String text) {
        if (!text.matches("[!-~]{2,3}")) {
            throw new IllegalArgumentException("'" + text + "' is not 2 or 3 signs such as GYR");
        }
        return text;
    }
}
