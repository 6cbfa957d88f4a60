package recess.server.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.server.share.Origin;
import recess.server.share.Shares;

/**
 * How many text UIs run at once, through whatever doors: each takes memory of this process, where other clients bring their own.
 * Where all places are taken, the address that has most gives way. Thread-safe.
 */
public final class VisitLimit {
    /** What one takes at most, with a picture of the largest size. */
    private static final int BYTES = 512 * 1024;

    private record Place(Origin origin, DoorTerminal terminal) {}

    private final int max;

    /** The latest last. */
    private final List<Place> taken = new ArrayList<>();

    /** @param max 1 or more */
    VisitLimit(int max) {
        this.max = max;
    }

    /** As many as half of the heap has room for. */
    public static VisitLimit ofHeap(long maxHeapBytes) {
        return new VisitLimit(Math.clamp(maxHeapBytes / 2 / BYTES, 16, 10_000));
    }

    /**
     * Takes a place; another visit may be ended for it.
     *
     * @return why there is none for this one; empty where it has one, and has to {@link #leave}
     */
    Optional<String> enter(Origin origin, DoorTerminal terminal) {
        Optional<Place> gone = Optional.empty();
        synchronized (this) {
            if (taken.size() >= max) {
                gone = givesWay(origin);
                if (gone.isEmpty()) {
                    return Optional.of("as many screens are open as fit into the server (limit " + max
                            + "): try again in a minute, or come to the lobby in lines (ssh -T, nc)");
                }
                taken.remove(gone.get());
            }
            taken.add(new Place(origin, terminal));
        }
        gone.ifPresent(place -> place.terminal().end("the server needs the room for visitors from other addresses"));
        return Optional.empty();
    }

    /** The visit is over. */
    synchronized void leave(DoorTerminal terminal) {
        taken.removeIf(place -> place.terminal().equals(terminal));
    }

    /** The latest of the address that holds most; none of the newcomer's own. */
    private Optional<Place> givesWay(Origin newcomer) {
        Shares shares = Shares.of(max, taken.stream().map(Place::origin).toList());
        return shares.givingWayTo(newcomer).stream()
                .filter(origin -> !origin.equals(newcomer))
                .findFirst()
                .flatMap(origin -> taken.reversed().stream()
                        .filter(place -> place.origin().equals(origin))
                        .findFirst());
    }
}
