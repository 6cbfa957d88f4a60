package recess.server.event;

import java.net.Inet6Address;
import java.net.InetAddress;

/**
 * The connection that something came from.
 *
 * @param connection its number, 1 for the first since the start
 * @param listener what it connected to, as SERVICE/DIALECT
 * @param address where it came from
 * @param port the port it came from, 1 to 65535
 * @param player the name that it has in the lobby; empty while it has none
 */
public record Source(long connection, String listener, InetAddress address, int port, String player) {
    /** A connection without a name. */
    public Source(long connection, String listener, InetAddress address, int port) {
        this(connection, listener, address, port, "");
    }

    /** The same connection under a name. */
    public Source named(String name) {
        return new Source(connection, listener, address, port, name);
    }

    /** Whether the peer is on this machine. */
    public boolean isLoopback() {
        return address.isLoopbackAddress();
    }

    /** Whether it has said who it is, or will have to before it can do anything. */
    public boolean introducesItself() {
        return !player.isEmpty() || listener.startsWith("lobby/") || listener.startsWith("door/");
    }

    /** {@code #12 guess/lines 127.0.0.1:50123}, or {@code #13 lobby/text [::1]:50124 ann}. */
    @Override
    public String toString() {
        String from = "#" + connection + " " + listener + " " + hostAndPort(address, port);
        return player.isEmpty() ? from : from + " " + player;
    }

    /** {@code 127.0.0.1:9999}, {@code [::1]:9999}: an IPv6 address has colons of its own (RFC 3986, section 3.2.2). */
    public static String hostAndPort(InetAddress address, int port) {
        String host = address.getHostAddress();
        return (address instanceof Inet6Address ? "[" + host + "]" : host) + ":" + port;
    }
}
