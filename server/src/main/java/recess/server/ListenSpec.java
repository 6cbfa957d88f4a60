package recess.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.server.dialect.DialectSettings;
import recess.server.net.ConnectionLimits;

/**
 * One listener that is wanted.
 *
 * @param name SERVICE/DIALECT, one of {@link Catalogue#names}
 * @param host where to listen; empty for the usual place: loopback, or every interface with {@code --lan}
 * @param port 0 for any free one, to 65535
 * @param room the room that its clients are seated in; empty for games of their own
 * @param necessity what happens where it cannot be had
 */
public record ListenSpec(
        String name,
        Optional<InetAddress> host,
        int port,
        DialectSettings dialectSettings,
        ConnectionLimits limits,
        Optional<RoomBinding> room,
        Necessity necessity) {
    /** What happens where a listener cannot be had. */
    public enum Necessity {
        /** The server does not start. */
        REQUIRED,
        /** A port that this user may not have gives way to another; a port that is taken stops the server. */
        USUAL,
        /** The server does without it. */
        OPTIONAL
    }

    /** What is added to a default port that is reserved (below 1024) and that this user may not have. */
    static final int UNRESERVED_OFFSET = 9000;

    private static final String STUDENTS_GUESS = "guess/prompt";
    private static final byte[] STUDENTS_HOST = {127, 0, 0, 2};

    /** A listener with the promised settings. */
    public static ListenSpec of(
            String name, Optional<InetAddress> host, int port, Patience patience, Necessity necessity) {
        return new ListenSpec(
                name,
                host,
                port,
                DialectSettings.DEFAULT,
                patience.on(Catalogue.usualLimits(name)),
                Optional.empty(),
                necessity);
    }

    /**
     * Everything in the catalogue, each on its usual port.
     *
     * <p>The student's program in the course connects to 127.0.0.2, which Linux and Windows answer and macOS does not.
     *
     * @param lan whether every interface is listened on, 127.0.0.2 among them
     */
    public static List<ListenSpec> defaults(boolean lan, Patience patience) {
        List<ListenSpec> all = new ArrayList<>();
        for (Catalogue.Offer offer : Catalogue.offers()) {
            all.add(of(offer.name(), Optional.empty(), offer.defaultPort(), patience, Necessity.USUAL));
            if (offer.name().equals(STUDENTS_GUESS) && !lan) {
                all.add(of(
                        offer.name(), Optional.of(studentsHost()), offer.defaultPort(), patience, Necessity.OPTIONAL));
            }
        }
        return List.copyOf(all);
    }

    private static InetAddress studentsHost() {
        try {
            return InetAddress.getByAddress(STUDENTS_HOST);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
