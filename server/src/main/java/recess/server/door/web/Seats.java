package recess.server.door.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import recess.client.link.Server;
import recess.client.link.Tokens;

/**
 * The tokens of a visitor, which the page keeps as long as its tab is open: so a reload, or a network that was away, brings the
 * seat back.
 */
final class Seats implements Tokens {
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final BiConsumer<String, String> kept;
    private volatile String name = "";

    /**
     * @param name of a seat that the page has had; empty where it had none
     * @param token of that seat
     * @param kept is told of every seat: its name and its token
     */
    Seats(String name, String token, BiConsumer<String, String> kept) {
        this.kept = kept;
        if (!token.isEmpty()) {
            tokens.put(name, token);
        }
    }

    /** The name of the seat that one has; empty where there is none yet. */
    Optional<String> name() {
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    @Override
    public Optional<String> find(Server server, String wanted) {
        return Optional.ofNullable(tokens.get(wanted));
    }

    @Override
    public void keep(Server server, String taken, String token) {
        tokens.put(taken, token);
        name = taken;
        kept.accept(taken, token);
    }
}
