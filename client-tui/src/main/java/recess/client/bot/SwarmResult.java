package recess.client.bot;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a swarm saw.
 *
 * @param players who played
 * @param rounds that were played to their end
 * @param moves that were answered
 * @param time from the first round's start to the last one's end
 * @param medianNanos of the answers to moves; p99 and the slowest likewise
 * @param refused moves that were refused though nothing had ended
 * @param lost players who lost their connection
 */
public record SwarmResult(
        int players,
        int rounds,
        int moves,
        Duration time,
        long medianNanos,
        long p99Nanos,
        long slowestNanos,
        int refused,
        int lost) {
    /** Whether nothing went wrong. */
    public boolean isClean() {
        return lost == 0 && refused == 0 && rounds > 0;
    }

    /** For people. */
    public List<String> lines() {
        double seconds = time.toNanos() / 1e9;
        return List.of(
                String.format(
                        Locale.ROOT, "players %d, rounds %d, moves %d in %.1f s", players, rounds, moves, seconds),
                String.format(Locale.ROOT, "throughput %.1f moves/s", seconds > 0 ? moves / seconds : 0),
                String.format(
                        Locale.ROOT,
                        "answer p50 %.2f ms, p99 %.2f ms, slowest %.2f ms",
                        medianNanos / 1e6,
                        p99Nanos / 1e6,
                        slowestNanos / 1e6),
                String.format(Locale.ROOT, "refused %d, lost %d", refused, lost));
    }
}
