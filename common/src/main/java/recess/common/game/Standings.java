package recess.common.game;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import recess.common.message.Mode;
import recess.common.message.Outcome;
import recess.common.message.Standing;

/**
 * Who is how good after a round. In a race the winner gets a point. In golf those who found the secret are ranked by moves,
 * then by time; the first three get 3, 2 and 1 points; who is equal shares the place and its points. A draw has no winner: all
 * share the first place, and nobody gets a point.
 */
public final class Standings {
    /**
     * What one player made of a round.
     *
     * @param score before the round
     * @param millis from the round's start to the last move
     */
    public record Result(String player, int score, Outcome outcome, int moves, long millis) {
        private boolean isWon() {
            return outcome == Outcome.WON;
        }
    }

    private static final Comparator<Result> BEST_FIRST = Comparator.comparing((Result r) -> !r.isWon())
            .thenComparingInt(Result::moves)
            .thenComparingLong(Result::millis);

    private Standings() {}

    /** Ranks a round, the best first. */
    public static List<Standing> of(Mode mode, Collection<Result> results) {
        List<Result> ranked = results.stream().sorted(BEST_FIRST).toList();
        List<Standing> standings = new ArrayList<>();
        int place = 0;
        for (int i = 0; i < ranked.size(); i++) {
            Result result = ranked.get(i);
            if (i == 0 || BEST_FIRST.compare(ranked.get(i - 1), result) != 0) {
                place = i + 1;
            }
            int ownPlace = switch (result.outcome()) {
                case WON -> place;
                case DRAWN -> 1;
                case LOST, GIVEN_UP -> 0;
            };
            int points = result.isWon() ? points(mode, place) : 0;
            standings.add(new Standing(
                    result.player(), ownPlace, points, result.score() + points, result.moves(), result.millis()));
        }
        return List.copyOf(standings);
    }

    /**
     * Ranks a whole match, the best first: by score, and equal scores share a place. All else is as after the last round.
     *
     * @param lastRound how everybody stands after it
     */
    public static List<Standing> ofMatch(Collection<Standing> lastRound) {
        List<Standing> ranked = lastRound.stream()
                .sorted(Comparator.comparingInt(Standing::score).reversed())
                .toList();
        List<Standing> standings = new ArrayList<>();
        int place = 0;
        for (int i = 0; i < ranked.size(); i++) {
            Standing one = ranked.get(i);
            if (i == 0 || ranked.get(i - 1).score() != one.score()) {
                place = i + 1;
            }
            standings.add(new Standing(one.player(), place, one.points(), one.score(), one.moves(), one.millis()));
        }
        return List.copyOf(standings);
    }

    private static int points(Mode mode, int place) {
        return switch (mode) {
            case RACE -> place == 1 ? 1 : 0;
            case GOLF -> Math.max(0, 4 - place);
        };
    }

    /** From one moment to another, in whole milliseconds. */
    public static long millis(long fromNanos, long toNanos) {
        return Duration.ofNanos(toNanos - fromNanos).toMillis();
    }
}
