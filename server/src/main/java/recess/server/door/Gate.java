package recess.server.door;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import recess.common.message.Fault;
import recess.common.message.FaultCode;

/**
 * Counts connections, in all and by address; those whose peer has not said who it is have limits of their own, because they cost
 * memory and nobody stands behind them yet. This machine's own are not counted by address. Thread-safe.
 */
public final class Gate {
    private static final int MAX_UNKNOWN = 256;
    private static final int MAX_UNKNOWN_PER_ADDRESS = 64;

    private final int maxConnections;
    private final int maxPerAddress;
    private final Map<InetAddress, Integer> open = new HashMap<>();
    private final Map<InetAddress, Integer> unknown = new HashMap<>();

    public Gate(int maxConnections, int maxPerAddress) {
        this.maxConnections = maxConnections;
        this.maxPerAddress = maxPerAddress;
    }

    /** Lets one in, or says why not. Whoever is let in has to {@link #leave}. */
    public synchronized Optional<Fault> enter(InetAddress address) {
        if (total(open) >= maxConnections || total(unknown) >= MAX_UNKNOWN) {
            return Optional.of(FaultCode.SERVER_FULL.because("full, try again in 10 s"));
        }
        if (!address.isLoopbackAddress()
                && (open.getOrDefault(address, 0) >= maxPerAddress
                        || unknown.getOrDefault(address, 0) >= MAX_UNKNOWN_PER_ADDRESS)) {
            return Optional.of(FaultCode.ADDRESS_FULL.because("too many from your address (limit " + maxPerAddress
                    + " connections, " + MAX_UNKNOWN_PER_ADDRESS + " of them before the login), close some first"));
        }
        open.merge(address, 1, Integer::sum);
        unknown.merge(address, 1, Integer::sum);
        return Optional.empty();
    }

    /** One that was let in has said who it is. */
    public synchronized void known(InetAddress address) {
        decrease(unknown, address);
    }

    /** One that was let in is closed. */
    public synchronized void leave(InetAddress address, boolean wasKnown) {
        decrease(open, address);
        if (!wasKnown) {
            decrease(unknown, address);
        }
    }

    private static int total(Map<InetAddress, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void decrease(Map<InetAddress, Integer> counts, InetAddress address) {
        counts.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
    }
}
