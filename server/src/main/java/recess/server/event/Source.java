package recess.server.event;

import java.net.InetAddress;

/**
 * The connection that something came from.
 *
 * @param connection its number, 1 for the first since the start
 * @param listener what it connected to, as SERVICE/DIALECT
 * @param address where it came from
 * @param port the port it came from, 1 to 65535
 */
public record Source(long connection, String listener, InetAddress address, int port) {
    /** Whether the peer is on this machine. */
    public boolean isLoopback() {
        return address.isLoopbackAddress();
    }

    /** {@code #12 guess/lines 127.0.0.1:50123}. */
    @Override
    public String toString() {
        return "#" + connection + " " + listener + " " + address.getHostAddress() + ":" + port;
    }
}
