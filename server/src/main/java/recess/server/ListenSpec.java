package recess.server;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.common.game.RawValues;
import recess.common.game.SetRules;
import recess.server.dialect.DialectSettings;
import recess.server.net.ConnectionLimits;

/**
 * One listener that is wanted.
 *
 * @param name SERVICE/DIALECT, one of {@link Catalogue#names}
 * @param host where to listen; empty for the usual place: loopback, or every interface with {@code --lan}
 * @param port 0 for any free one, to 65535
 * @param words what its lesson is set to
 * @param paper the name of the paper that set it; empty for none
 * @param room the room that its clients are seated in; empty for games of their own
 * @param necessity what happens where it cannot be had
 */
public record ListenSpec(
        String name,
        Optional<InetAddress> host,
        int port,
        DialectSettings dialectSettings,
        ConnectionLimits limits,
        RawValues words,
        String paper,
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

    /** A listener with the promised settings. */
    public static ListenSpec of(
            String name, Optional<InetAddress> host, int port, Patience patience, Necessity necessity) {
        return new ListenSpec(
                name,
                host,
                port,
                DialectSettings.DEFAULT,
                patience.on(Catalogue.offer(name).limits()),
                Catalogue.offer(name).words().usual(),
                "",
                Optional.empty(),
                necessity);
    }

    /** The same as a paper set it. */
    public ListenSpec of(String otherPaper) {
        return new ListenSpec(name, host, port, dialectSettings, limits, words, otherPaper, room, necessity);
    }

    /** The same by the rules of the room that its clients are seated in. */
    ListenSpec by(SetRules rules) {
        return new ListenSpec(
                name, host, port, dialectSettings, limits, words.with(rules.given()), paper, room, necessity);
    }

    /** What an offer of the catalogue usually is, anywhere. */
    static ListenSpec usual(Offer offer) {
        return of(offer.name(), Optional.empty(), offer.defaultPort(), Patience.USUAL, Necessity.USUAL);
    }

    /**
     * Everything that is usually open, each on its usual port.
     *
     * @param lan whether every interface is listened on, so that no alias is needed
     */
    public static List<ListenSpec> defaults(boolean lan, Patience patience) {
        List<ListenSpec> all = new ArrayList<>();
        for (Offer offer : Catalogue.offers().stream().filter(Offer::usual).toList()) {
            all.add(of(offer.name(), Optional.empty(), offer.defaultPort(), patience, Necessity.USUAL));
            offer.alias()
                    .filter(_ -> !lan)
                    .ifPresent(alias -> all.add(
                            of(offer.name(), Optional.of(alias), offer.defaultPort(), patience, Necessity.OPTIONAL)));
        }
        return List.copyOf(all);
    }
}
