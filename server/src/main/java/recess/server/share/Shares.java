package recess.server.share;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who holds how much of something that there is only so much of, counted by origin.
 *
 * <p>An origin may hold what nobody else wants, so a whole class behind one address fits. Where everything is taken, the
 * heaviest origin gives way to a newcomer that holds less: then no origin takes everything from the others, and none
 * needs a limit of its own. Whoever keeps the things asks like this:
 *
 * <pre>{@code
 * if (shares.isFull()) {
 *     // Of each origin in turn: what of it can give way? The first that can is taken away, and gave(...) is called.
 *     // Where nothing can, the newcomer is refused: "your address already holds N of M ...".
 *     shares.givingWayTo(newcomer) ...
 * }
 * shares.took(newcomer);
 * }</pre>
 *
 * <p>Not thread-safe: guarded by whatever guards the things.
 */
public final class Shares {
    /**
     * What an origin holds.
     *
     * @param count 1 or more
     */
    public record Holding(Origin origin, int count) {}

    private static final Comparator<Holding> HEAVIEST_FIRST =
            Comparator.comparingInt(Holding::count).reversed().thenComparing(Holding::origin);

    private final int limit;
    private final Map<Origin, Integer> held = new HashMap<>();
    private int total;

    /** @param limit how many there are for all, 1 or more */
    public Shares(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
        this.limit = limit;
    }

    /** Who holds how many, counted anew: each of {@code holders} holds one for each time that it is among them. */
    public static Shares of(int limit, Iterable<Origin> holders) {
        Shares shares = new Shares(limit);
        holders.forEach(shares::took);
        return shares;
    }

    /** How many there are for all. */
    public int limit() {
        return limit;
    }

    /** Whether all are taken. */
    public boolean isFull() {
        return total >= limit;
    }

    /** How many are taken; more than the limit where {@link #took} was called regardless of it. */
    public int total() {
        return total;
    }

    /** How many an origin holds. */
    public int of(Origin origin) {
        return held.getOrDefault(origin, 0);
    }

    /** An origin has taken one more. */
    public void took(Origin origin) {
        took(origin, 1);
    }

    /**
     * An origin has taken some more.
     *
     * @param count 0 or more
     */
    public void took(Origin origin, int count) {
        if (count > 0) {
            held.merge(origin, count, Integer::sum);
            total += count;
        }
    }

    /**
     * An origin has given one back.
     *
     * @throws IllegalStateException where it holds none
     */
    public void gave(Origin origin) {
        if (!held.containsKey(origin)) {
            throw new IllegalStateException("'" + origin + "' gives back what it never took");
        }
        held.computeIfPresent(origin, (_, count) -> count == 1 ? null : count - 1);
        total--;
    }

    /** Who holds anything, the heaviest first; origins that hold the same in the order of their texts. */
    public List<Holding> heaviestFirst() {
        return heaviest().toList();
    }

    /**
     * Whose things may give way to a newcomer, in the order in which to ask: the heaviest first, as far as it still holds
     * no less than the newcomer when one has changed hands (two neighbours would push each other out for ever otherwise);
     * the newcomer itself last, which may replace its own. Empty where nobody has to give way.
     */
    public List<Origin> givingWayTo(Origin newcomer) {
        int own = of(newcomer);
        Stream<Origin> others =
                heaviest().filter(holding -> holding.count() - own >= 2).map(Holding::origin);
        return Stream.concat(others, own > 0 ? Stream.of(newcomer) : Stream.empty())
                .toList();
    }

    private Stream<Holding> heaviest() {
        return held.entrySet().stream()
                .map(entry -> new Holding(entry.getKey(), entry.getValue()))
                .sorted(HEAVIEST_FIRST);
    }
}
