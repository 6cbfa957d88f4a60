package recess.client.link;

import java.util.Optional;

/**
 * Where a lobby is.
 *
 * @param host a name or an address, without brackets
 * @param port 1 to 65535
 */
public record Server(String host, int port) {
    /** Where {@code lobby/json} usually listens. */
    public static final int DEFAULT_PORT = 4242;

    private static final int MAX_HOST_CHARS = 253;

    private static final String NAME = "[\\p{L}\\p{Nd}._-]+";

    /** With the name of an interface behind it, as link-local addresses need. */
    private static final String IPV6 = "[0-9a-fA-F:.]+(%[\\w.-]+)?";

    public Server {
        if (host.isEmpty() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no server: '" + host + "' port " + port);
        }
    }

    /** This machine, on the usual port. */
    public static Server local() {
        return new Server("127.0.0.1", DEFAULT_PORT);
    }

    /**
     * Reads HOST, HOST:PORT, [IPV6] or [IPV6]:PORT; a bare IPv6 address has no port.
     *
     * @return empty for anything else
     */
    public static Optional<Server> parse(String text) {
        String typed = text.strip();
        int colon = typed.lastIndexOf(':');
        boolean bracketed = typed.startsWith("[");
        int bracket = typed.lastIndexOf(']');
        boolean bareIpv6 = !bracketed && colon >= 0 && typed.indexOf(':') != colon;
        boolean hasPort = colon > bracket && !bareIpv6;
        String host = hasPort ? typed.substring(0, colon) : typed;
        if (bracketed) {
            if (!host.endsWith("]") || host.indexOf(':') < 0) {
                return Optional.empty();
            }
            host = host.substring(1, host.length() - 1);
        }
        boolean usable = host.length() <= MAX_HOST_CHARS && host.matches(host.indexOf(':') >= 0 ? IPV6 : NAME);
        if (!usable) {
            return Optional.empty();
        }
        if (!hasPort) {
            return Optional.of(new Server(host, DEFAULT_PORT));
        }
        String port = typed.substring(colon + 1);
        if (!port.matches("[0-9]{1,5}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(port);
        return number < 1 || number > 65_535 ? Optional.empty() : Optional.of(new Server(host, number));
    }

    /** As it can be typed. */
    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
