package recess.server.event;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * The connection that something came from.
 *
 * @param connection its number, 1 for the first since the start
 * @param listener what it connected to, as SERVICE/DIALECT
 * @param address where it came from
 * @param port the port it came from, 1 to 65535
 * @param player the name that it has in the lobby; empty while it has none
 * @param realName who that is, which is for the teacher alone; empty where it is not known
 */
public record Source(long connection, String listener, InetAddress address, int port, String player, String realName) {
    /** A connection without a name. */
    public Source(long connection, String listener, InetAddress address, int port) {
        this(connection, listener, address, port, "", "");
    }

    /** The same connection under a name. */
    public Source named(String name) {
        return new Source(connection, listener, address, port, name, realName);
    }

    /** The same connection, of which it is known who that is. */
    public Source known(String name) {
        return new Source(connection, listener, address, port, player, name);
    }

    /** Whether the peer is on this machine. */
    public boolean isLoopback() {
        return address.isLoopbackAddress();
    }

    /** Whether it has said who it is, or will have to before it can do anything. */
    public boolean introducesItself() {
        return !player.isEmpty() || isOfLobby();
    }

    /** Whether it came to the lobby, where one has a name. */
    public boolean isOfLobby() {
        return listener.startsWith("lobby/") || listener.startsWith("door/");
    }

    /** {@code #12 guess/lines 127.0.0.1:50123}, or {@code #13 lobby/text [::1]:50124 ann (12 Ann Tan)}. */
    @Override
    public String toString() {
        String from = "#" + connection + " " + listener + " " + hostAndPort(address, port);
        return from + (player.isEmpty() ? "" : " " + player) + (realName.isEmpty() ? "" : " (" + realName + ")");
    }

    /** {@code 127.0.0.1:9999}, {@code [::1]:9999}: an IPv6 address has colons of its own (RFC 3986, section 3.2.2). */
    public static String hostAndPort(InetAddress address, int port) {
        return hostAndPort(address.getHostAddress(), port);
    }

    /** The same of both. */
    public static String hostAndPort(InetSocketAddress address) {
        return hostAndPort(address.getAddress(), address.getPort());
    }

    /**
     * The same of a host by its name, too.
     *
     * @param host without brackets
     */
    public static String hostAndPort(String host, int port) {
        return host(host) + ":" + port;
    }

    /** The same without a port. */
    public static String host(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
