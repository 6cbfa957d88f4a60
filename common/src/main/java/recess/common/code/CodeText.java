package recess.common.code;

import recess.common.text.CleanText;

/**
 * Reads what a player typed as a code: four decimal digits of any script (Unicode's category Nd), with blanks around them or
 * not. Leading zeros count.
 */
final class CodeText {
    /** What a text amounts to. */
    sealed interface Reading {
        /** A code: four of the digits 0 to 9. */
        record Code(String digits) implements Reading {}

        /**
         * No code.
         *
         * @param why one line, safe to show
         */
        record NoCode(String why) implements Reading {}
    }

    private static final String WANTED = CodeRules.LENGTH + " digits, please";

    private CodeText() {}

    /** What a text means as a code, whatever its length. */
    static Reading read(String text) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            return new Reading.NoCode("nothing typed: " + WANTED);
        }
        if (!typed.codePoints().allMatch(Character::isDigit)) {
            return new Reading.NoCode("not a code " + CleanText.quote(typed) + ": " + WANTED);
        }
        int length = typed.codePointCount(0, typed.length());
        if (length != CodeRules.LENGTH) {
            return new Reading.NoCode(
                    CleanText.quote(typed) + " has " + (length == 1 ? "1 digit" : length + " digits") + ": " + WANTED);
        }
        StringBuilder digits = new StringBuilder(CodeRules.LENGTH);
        typed.codePoints().forEach(digit -> digits.append(Character.digit(digit, 10)));
        return new Reading.Code(digits.toString());
    }
}
