package recess.client.app;

import java.util.ArrayList;
import java.util.List;
import recess.client.link.Crossing;

/**
 * What has crossed the wire lately.
 *
 * @param kept the latest ones, the oldest first
 * @param forgotten how many came before them
 */
public record Wire(List<Crossing> kept, long forgotten) {
    /** How many are kept. */
    public static final int MAX_KEPT = 500;

    public Wire {
        kept = List.copyOf(kept);
    }

    static Wire empty() {
        return new Wire(List.of(), 0);
    }

    Wire with(Crossing crossing) {
        int surplus = kept.size() + 1 - MAX_KEPT;
        List<Crossing> more = new ArrayList<>(kept.subList(Math.max(0, surplus), kept.size()));
        more.add(crossing);
        return new Wire(more, forgotten + Math.max(0, surplus));
    }
}
