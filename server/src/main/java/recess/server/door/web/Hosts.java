package recess.server.door.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import recess.server.event.Source;

/**
 * What this server may be called. A page of somebody else's can make its own name lead here (DNS rebinding), and would then be
 * taken for one of ours: so only such names count as nobody outside can have. That is every address, every name without a dot,
 * those that end in {@code .local} or {@code .localhost}, and this machine's own. Thread-safe.
 */
final class Hosts {
    private static final Pattern AUTHORITY =
            Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}]|[A-Za-z0-9._-]{1,253})(?::\\d{1,5})?");
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private final String listening;
    private @Nullable Set<String> own;

    /** @param listening what it was told to listen at: a name there is one of its own */
    Hosts(String listening) {
        this.listening = listening.toLowerCase(Locale.ROOT);
    }

    /** Whether a {@code Host} header is one of this server's, with or without a port. */
    boolean isOurs(String authority) {
        return name(authority).filter(this::isOurName).isPresent();
    }

    /** The host of an authority, in small letters; empty where it is none. */
    static Optional<String> name(String authority) {
        Matcher matcher = AUTHORITY.matcher(authority);
        return matcher.matches() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** Whether a page of an origin was served under this authority. */
    static boolean isSame(String origin, String authority) {
        return origin.equalsIgnoreCase("http://" + authority) || origin.equalsIgnoreCase("https://" + authority);
    }

    /** Where others reach the pages: under the name that somebody uses, unless that is good for this machine only. */
    static String base(String name, int port, InetAddress reached) {
        String host = name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
        boolean isHere = host.equals("localhost")
                || host.endsWith(".localhost")
                || host.startsWith("127.")
                || host.equals("::1");
        return "http://" + Source.hostAndPort(isHere ? reached.getHostAddress() : host, port);
    }

    private boolean isOurName(String name) {
        return name.startsWith("[")
                || IPV4.matcher(name).matches()
                || name.indexOf('.') < 0
                || name.endsWith(".local")
                || name.endsWith(".localhost")
                || name.equals(listening)
                || own().contains(name);
    }

    /** Asking for them may take seconds, so it is not done before somebody uses one. */
    private synchronized Set<String> own() {
        Set<String> names = own;
        if (names == null) {
            names = new HashSet<>();
            try {
                InetAddress here = InetAddress.getLocalHost();
                names.add(here.getHostName().toLowerCase(Locale.ROOT));
                names.add(here.getCanonicalHostName().toLowerCase(Locale.ROOT));
            } catch (UnknownHostException e) {
                // It has no name.
            }
            own = names;
        }
        return names;
    }
}
