package recess.common.code;

import java.util.random.RandomGenerator;

/**
 * The rules: a code of four digits, each of them any digit, and ten tries. A guess gets a mark for each of its digits: G where
 * the digit is right, Y where it stands elsewhere in the code, R where it does not. Each digit of the code accounts for one
 * mark only, and for a G before a Y.
 */
final class CodeRules {
    static final int LENGTH = 4;
    static final int TRIES = 10;

    static final char RIGHT = 'G';
    static final char ELSEWHERE = 'Y';
    static final char NOT_THERE = 'R';

    private CodeRules() {}

    /** A code, each as likely as the other. */
    static String any(RandomGenerator random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append((char) ('0' + random.nextInt(10)));
        }
        return code.toString();
    }

    /**
     * The marks of a guess, in the order of its digits.
     *
     * @param code four of the digits 0 to 9; so has {@code guess}
     */
    static String marks(String code, String guess) {
        int[] unaccounted = new int[10];
        for (int i = 0; i < LENGTH; i++) {
            if (code.charAt(i) != guess.charAt(i)) {
                unaccounted[code.charAt(i) - '0']++;
            }
        }
        StringBuilder marks = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            char digit = guess.charAt(i);
            if (code.charAt(i) == digit) {
                marks.append(RIGHT);
            } else if (unaccounted[digit - '0'] > 0) {
                unaccounted[digit - '0']--;
                marks.append(ELSEWHERE);
            } else {
                marks.append(NOT_THERE);
            }
        }
        return marks.toString();
    }

    /** Whether the marks are those of the code itself. */
    static boolean areAllRight(String marks) {
        return count(marks, RIGHT) == LENGTH;
    }

    static int count(String marks, char mark) {
        return (int) marks.chars().filter(m -> m == mark).count();
    }
}
