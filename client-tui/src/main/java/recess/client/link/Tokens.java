package recess.client.link;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where the tokens are kept that take a seat over after a loss. Thread-safe; never fails: a token lost is a seat less. */
public interface Tokens {
    /** The token of a name at a server. */
    Optional<String> find(Server server, String name);

    /** Replaces the token of a name at a server. */
    void keep(Server server, String name, String token);

    /** Tokens that end with the program. */
    static Tokens inMemory() {
        Map<String, String> tokens = new ConcurrentHashMap<>();
        return new Tokens() {
            @Override
            public Optional<String> find(Server server, String name) {
                return Optional.ofNullable(tokens.get(server + " " + name));
            }

            @Override
            public void keep(Server server, String name, String token) {
                tokens.put(server + " " + name, token);
            }
        };
    }
}
