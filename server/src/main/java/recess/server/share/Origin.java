package recess.server.share;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where clients come from that share what they may hold: an IPv4 address, or the 64 bits of an IPv6 address that name
 * the network, because one machine may take any of the addresses below them (RFC 4291, section 2.5.1; RFC 8981).
 * Loopback is an origin as any other.
 *
 * @param text how it is shown and stored: {@code 192.168.1.20}, {@code 2001:db8:0:0:0:0:0:0/64}; empty for
 *     {@link #SERVER}
 */
public record Origin(String text) implements Comparable<Origin> {
    /** The server itself, or the teacher at its console. */
    public static final Origin SERVER = new Origin("");

    private static final int NETWORK_BYTES = 8;

    /** The origin of a connection from an address. */
    public static Origin of(InetAddress address) {
        if (!(address instanceof Inet6Address) || address.isLoopbackAddress()) {
            return new Origin(address.getHostAddress());
        }
        byte[] network = Arrays.copyOf(Arrays.copyOf(address.getAddress(), NETWORK_BYTES), 2 * NETWORK_BYTES);
        try {
            return new Origin(InetAddress.getByAddress(network).getHostAddress() + "/" + 8 * NETWORK_BYTES);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("16 bytes are an address", e);
        }
    }

    /** In the order of their texts. */
    @Override
    public int compareTo(Origin other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
