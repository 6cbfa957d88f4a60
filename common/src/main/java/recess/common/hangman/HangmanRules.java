package recess.common.hangman;

/**
 * How Hangman is played.
 *
 * @param tries how many guesses there are; 0 for twice as many as the word has letters
 * @param shownPercent how much of the word is shown from the start, 0 to 90, rounded up
 * @param onlyMissesCost whether a guess that is right costs none of them
 * @param whole what comes of a guess at the whole word
 */
record HangmanRules(int tries, int shownPercent, boolean onlyMissesCost, Whole whole) {
    /** What a guess at the whole word is. */
    enum Whole {
        /** No guess. */
        NO("no"),
        /** A guess like one at a letter. */
        YES("yes"),
        /** The only one that counts: it wins or loses, and letters cost nothing. */
        DECIDES("decides");

        private final String word;

        Whole(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Those of the 2020 NJC preliminary paper. */
    static final HangmanRules USUAL = new HangmanRules(0, 20, false, Whole.NO);

    int attempts(int letters) {
        return tries == 0 ? 2 * letters : tries;
    }

    int shownAtStart(int letters) {
        return (letters * shownPercent + 99) / 100;
    }
}
