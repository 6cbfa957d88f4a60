package recess.client.app;

import java.util.ArrayList;
import java.util.List;
import recess.client.link.WireEntry;

/**
 * What has crossed the wire lately.
 *
 * @param kept the latest ones, the oldest first
 * @param forgotten how many came before them
 */
public record WireLog(List<WireEntry> kept, long forgotten) {
    /** How many are kept. */
    public static final int MAX_KEPT = 500;

    public WireLog {
        kept = List.copyOf(kept);
    }

    static final WireLog EMPTY = new WireLog(List.of(), 0);

    WireLog with(WireEntry entry) {
        int surplus = kept.size() + 1 - MAX_KEPT;
        List<WireEntry> more = new ArrayList<>(kept.subList(Math.max(0, surplus), kept.size()));
        more.add(entry);
        return new WireLog(more, forgotten + Math.max(0, surplus));
    }
}
