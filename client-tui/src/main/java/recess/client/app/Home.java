package recess.client.app;

import java.util.List;
import recess.client.link.Server;

/**
 * What is known from earlier runs.
 *
 * @param name the player's; empty where none is known
 * @param servers used before, the latest first
 * @param files sent before, the latest first
 */
public record Home(String name, List<Server> servers, List<String> files) {
    public Home {
        servers = List.copyOf(servers);
        files = List.copyOf(files);
    }

    /** The first run. */
    public static final Home EMPTY = new Home("", List.of(), List.of());
}
