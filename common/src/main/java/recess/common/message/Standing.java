package recess.common.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How somebody stands after a round.
 *
 * @param place 1 for the best; equal results share a place; 0 for who did not finish, or has lost
 * @param points won in this round
 * @param score in all rounds of this room so far
 * @param moves made in this round, 0 or more
 * @param millis from the round's start to the last move, 0 or more
 */
public record Standing(String player, int place, int points, int score, int moves, long millis) {
    private static final Range PLACE = Range.from(0, "place");
    private static final Range MOVES = Range.from(0, "moves");

    public Standing {
        PLACE.require(place);
        MOVES.require(moves);
        if (millis < 0) {
            throw new IllegalArgumentException("millis " + millis + " is not 0 or more");
        }
    }

    /** The same, where somebody is called something else now. */
    Standing renamed(String before, String now) {
        return player.equals(before) ? new Standing(now, place, points, score, moves, millis) : this;
    }

    /** Whether this player has won the round. */
    public boolean hasWon() {
        return place == 1 && !isDraw();
    }

    /** Whether this player has found the secret, or won. */
    public boolean hasSolved() {
        return place > 0 && !isDraw();
    }

    /** Who is first gets points, but in a draw. */
    private boolean isDraw() {
        return place == 1 && points == 0;
    }

    /** The best of them, as many as one message holds, and behind them the reader's own where it is not among them. */
    static List<Standing> shownTo(String reader, List<Standing> all) {
        if (all.size() <= LobbyAnswer.MAX_ROWS) {
            return all;
        }
        List<Standing> shown = new ArrayList<>(all.subList(0, LobbyAnswer.MAX_ROWS));
        all.stream()
                .skip(LobbyAnswer.MAX_ROWS)
                .filter(standing -> standing.player().equals(reader))
                .forEach(shown::add);
        return List.copyOf(shown);
    }

    /**
     * The order in which they are shown: who has no place comes last.
     *
     * @param match whether a whole match is over, and not one round: then the score decides first
     */
    public static Comparator<Standing> order(boolean match) {
        Comparator<Standing> byPlace = Comparator.comparingInt(s -> s.place() == 0 ? Integer.MAX_VALUE : s.place());
        Comparator<Standing> byScore = Comparator.comparingInt(s -> -s.score());
        return match ? byScore.thenComparing(byPlace) : byPlace.thenComparing(byScore);
    }
}
