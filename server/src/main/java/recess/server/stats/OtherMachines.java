package recess.server.stats;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import recess.server.event.EventSink;
import recess.server.event.ServerEvent;

/**
 * Which other machines have got through to this one. Nothing that this machine knows of itself tells that: not its addresses, not
 * its open ports, and its firewall is for administrators to see.
 */
public final class OtherMachines implements EventSink {
    /** Of more, nobody needs the number. */
    static final int MOST_COUNTED = 1_000;

    /**
     * One that has connected.
     *
     * @param listener to what
     */
    public record Arrival(InetAddress address, String listener, Instant at) {}

    private final Predicate<InetAddress> isOurs;
    private final Clock clock;
    private final Set<InetAddress> ours = ConcurrentHashMap.newKeySet();
    private final Set<InetAddress> others = ConcurrentHashMap.newKeySet();
    private volatile Optional<Arrival> last = Optional.empty();

    /**
     * @param isOurs whether an address is one of this machine's; asked once for each address
     * @param clock the time of day
     */
    public OtherMachines(Predicate<InetAddress> isOurs, Clock clock) {
        this.isOurs = isOurs;
        this.clock = clock;
    }

    @Override
    public void publish(ServerEvent event) {
        if (event instanceof ServerEvent.Connected e) {
            arrived(e.source().address(), e.source().listener());
        } else if (event instanceof ServerEvent.TurnedAway e) {
            arrived(e.address(), e.listener());
        }
    }

    private void arrived(InetAddress address, String listener) {
        if (!address.isLoopbackAddress() && isAnothers(address)) {
            last = Optional.of(new Arrival(address, listener, clock.instant()));
        }
    }

    private boolean isAnothers(InetAddress address) {
        if (others.contains(address)) {
            return true;
        }
        if (ours.contains(address)) {
            return false;
        }
        boolean own = isOurs.test(address);
        Set<InetAddress> known = own ? ours : others;
        if (known.size() < MOST_COUNTED) {
            known.add(address);
        }
        return !own;
    }

    /** How many there have been, by their addresses; 1,000 at most. */
    public int count() {
        return others.size();
    }

    /** The one that has connected last. */
    public Optional<Arrival> last() {
        return last;
    }
}
