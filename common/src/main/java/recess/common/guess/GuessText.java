package recess.common.guess;

import java.util.Locale;
import recess.common.game.Reading;
import recess.common.text.CleanText;

/**
 * Reads what a player typed as a guess: as the course's own server does, with what Python's {@code int()} takes.
 *
 * <p>So blanks around it, one sign, leading zeros, the decimal digits of any script (Unicode's category Nd) and single
 * underscores between digits are a number; {@code 5.0}, {@code 1e1} and nothing at all are not.
 */
final class GuessText {
    private GuessText() {}

    /** What a text means as a guess, whatever its length. */
    static Reading<Integer> read(String text) {
        return read(text, GuessRules.USUAL);
    }

    /** The same in other rules. */
    static Reading<Integer> read(String text, GuessRules rules) {
        String range = (rules.letters() ? "a letter " : "a whole number from ") + rules.spelled(rules.lowest()) + " to "
                + rules.spelled(rules.highest()) + ", please";
        String trimmed = withoutBlanksAround(text);
        if (trimmed.isEmpty()) {
            return new Reading.NoMove<>("nothing typed: " + range);
        }
        return rules.letters() ? letter(trimmed, rules, range) : number(trimmed, rules, range);
    }

    private static Reading<Integer> letter(String trimmed, GuessRules rules, String range) {
        String capital = trimmed.toUpperCase(Locale.ROOT);
        return capital.length() == 1 && rules.isInRange(capital.charAt(0))
                ? new Reading.Move<>((int) capital.charAt(0))
                : new Reading.NoMove<>("not a letter " + CleanText.quote(trimmed) + ": " + range);
    }

    private static Reading<Integer> number(String trimmed, GuessRules rules, String range) {
        boolean signed = trimmed.charAt(0) == '+' || trimmed.charAt(0) == '-';
        String digits = signed ? trimmed.substring(1) : trimmed;
        if (!isNumber(digits)) {
            return new Reading.NoMove<>("not a number " + CleanText.quote(trimmed) + ": " + range);
        }
        int value = valueUpToLimit(digits, rules.highest() + 1);
        if (trimmed.charAt(0) == '-' || !rules.isInRange(value)) {
            return new Reading.NoMove<>("out of range " + CleanText.quote(trimmed) + ": " + range);
        }
        return new Reading.Move<>(value);
    }

    private static String withoutBlanksAround(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** What Python's {@code isspace()} says yes to: NEL and the non-breaking blanks too, which Java's strip() leaves. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    /** Digits, with at most one underscore between two of them (PEP 515). */
    private static boolean isNumber(String digits) {
        boolean digitBefore = false;
        int codePoint;
        for (int i = 0; i < digits.length(); i += Character.charCount(codePoint)) {
            codePoint = digits.codePointAt(i);
            boolean digit = Character.isDigit(codePoint);
            if (!digit && !(codePoint == '_' && digitBefore)) {
                return false;
            }
            digitBefore = digit;
        }
        return digitBefore;
    }

    /** The value, or some number over the limit: 400 digits must not overflow. */
    private static int valueUpToLimit(String digits, int limit) {
        int value = 0;
        int codePoint;
        for (int i = 0; i < digits.length(); i += Character.charCount(codePoint)) {
            codePoint = digits.codePointAt(i);
            if (codePoint != '_') {
                value = Math.min(10 * value + Character.digit(codePoint, 10), limit);
            }
        }
        return value;
    }
}
