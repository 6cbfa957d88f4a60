package recess.common.guess;

/**
 * What may be guessed, and how often.
 *
 * @param lowest the smallest number; of letters, its character
 * @param highest the largest, above {@code lowest}
 * @param tries how many guesses there are; 0 for as many as are needed
 * @param letters whether letters are guessed instead of numbers
 */
record GuessRules(int lowest, int highest, int tries, boolean letters) {
    static final GuessRules USUAL = new GuessRules(NumberGame.LOWEST, NumberGame.HIGHEST, 0, false);

    boolean isInRange(int number) {
        return lowest <= number && number <= highest;
    }

    String spelled(int number) {
        return letters ? String.valueOf((char) number) : String.valueOf(number);
    }
}
