package recess.common.guess;

import recess.common.game.Position;
import recess.common.message.Facts;
import recess.common.message.GameView;

/**
 * The numbers that there are, and those that the hints leave.
 *
 * @param low the smallest that is left
 * @param high the largest
 */
record NumberRange(int lowest, int highest, int low, int high) {
    static NumberRange of(Position position) {
        Facts start = position.facts();
        NumberRange all = all(start);
        NumberRange range = position.recap().map(GameView::facts).map(all::told).orElse(all);
        for (GameView move : position.moves()) {
            range = range.after(move.facts());
        }
        return range.after(start);
    }

    /** Before any hint; by a server that does not tell, the usual ones. */
    static NumberRange all(Facts facts) {
        int lowest = facts.get(GuessFacts.LOWEST).orElse(NumberGame.LOWEST);
        int highest = Math.max(lowest, facts.get(GuessFacts.HIGHEST).orElse(NumberGame.HIGHEST));
        return new NumberRange(lowest, highest, lowest, highest);
    }

    /** How many numbers there are. */
    int count() {
        return highest - lowest + 1;
    }

    /** How many guesses are enough for so many numbers, whichever it is: each one halves what is left. */
    static int enough(int count) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(count);
    }

    /** What the server itself says is left: it knows of guesses that were made elsewhere. */
    private NumberRange told(Facts facts) {
        return orThis(new NumberRange(
                lowest,
                highest,
                facts.get(GuessFacts.LOW).orElse(low),
                facts.get(GuessFacts.HIGH).orElse(high)));
    }

    /** With the hint of the last guess, where there is one. */
    NumberRange after(Facts facts) {
        int guess = facts.number(GuessFacts.GUESS);
        return facts.get(GuessFacts.HINT)
                .map(hint -> orThis(
                        switch (hint) {
                            case LOW -> new NumberRange(lowest, highest, Math.max(low, guess + 1), high);
                            case HIGH -> new NumberRange(lowest, highest, low, Math.min(high, guess - 1));
                            case CORRECT -> new NumberRange(lowest, highest, guess, guess);
                        }))
                .orElse(this);
    }

    /** A hint that contradicts an earlier one, which a rough server might send, changes nothing. */
    private NumberRange orThis(NumberRange next) {
        boolean sound = next.low <= next.high && next.low >= lowest && next.high <= highest;
        return sound ? next : this;
    }
}
