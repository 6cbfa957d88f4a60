package recess.server.net;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import recess.common.message.Fault;
import recess.common.message.FaultCode;

/** Counts open connections, in all and by address, and says when there are enough. Thread-safe. */
public final class Admission {
    private final int maxConnections;
    private final int maxPerAddress;
    private final Map<InetAddress, Integer> perAddress = new HashMap<>();
    private final Set<InetAddress> banned = new LinkedHashSet<>();
    private int open;

    /**
     * @param maxConnections the most connections of all, 1 or more
     * @param maxPerAddress the most connections from one address, 1 or more; this machine's own are not counted
     */
    public Admission(int maxConnections, int maxPerAddress) {
        this.maxConnections = maxConnections;
        this.maxPerAddress = maxPerAddress;
    }

    /** Lets one connection in, or says why not. Whoever is let in has to {@link #leave}. */
    synchronized Optional<Fault> enter(InetAddress address) {
        if (banned.contains(address)) {
            return Optional.of(FaultCode.BANNED.because("banned: ask your teacher"));
        }
        if (open >= maxConnections) {
            return Optional.of(FaultCode.SERVER_FULL.because(
                    "full (limit " + maxConnections + " connections), try again in 10 s"));
        }
        if (!address.isLoopbackAddress()) {
            int others = perAddress.getOrDefault(address, 0);
            if (others >= maxPerAddress) {
                return Optional.of(FaultCode.ADDRESS_FULL.because(
                        "too many from your address (limit " + maxPerAddress + " connections), close some first"));
            }
            perAddress.put(address, others + 1);
        }
        open++;
        return Optional.empty();
    }

    /** One connection that was let in is closed. */
    synchronized void leave(InetAddress address) {
        open--;
        if (!address.isLoopbackAddress()) {
            perAddress.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
        }
    }

    /** Turns an address away from now on, or no longer. */
    synchronized void ban(InetAddress address, boolean on) {
        if (on) {
            banned.add(address);
        } else {
            banned.remove(address);
        }
    }

    synchronized List<InetAddress> banned() {
        return List.copyOf(banned);
    }

    synchronized int open() {
        return open;
    }
}
