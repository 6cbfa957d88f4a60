package recess.common.code;

import recess.common.game.Reading;
import recess.common.text.CleanText;

/**
 * Reads what a player typed as a code: four decimal digits of any script (Unicode's category Nd), with blanks around them or
 * not. Leading zeros count.
 */
final class CodeText {
    private static final String WANTED = CodeRules.LENGTH + " digits, please";

    private CodeText() {}

    /** What a text means as a code, whatever its length. */
    static Reading<String> read(String text) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return new Reading.NoMove<>("nothing typed: " + WANTED);
        }
        if (!typed.codePoints().allMatch(Character::isDigit)) {
            return new Reading.NoMove<>("not a code " + CleanText.quote(typed) + ": " + WANTED);
        }
        int length = typed.codePointCount(0, typed.length());
        if (length != CodeRules.LENGTH) {
            return new Reading.NoMove<>(
                    CleanText.quote(typed) + " has " + (length == 1 ? "1 digit" : length + " digits") + ": " + WANTED);
        }
        StringBuilder digits = new StringBuilder(CodeRules.LENGTH);
        typed.codePoints().forEach(digit -> digits.append(Character.digit(digit, 10)));
        return new Reading.Move<>(digits.toString());
    }
}
