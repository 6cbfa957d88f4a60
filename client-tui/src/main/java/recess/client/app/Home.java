package recess.client.app;

import java.util.ArrayList;
import java.util.List;
import recess.client.link.Server;

/**
 * What is known from earlier runs and of this one.
 *
 * @param name the player's; empty where none is known
 * @param servers used before, the latest first
 * @param files sent before, the latest first
 * @param commands run from the palette in this run, the latest first
 */
public record Home(String name, List<Server> servers, List<String> files, List<String> commands) {
    private static final int MAX_COMMANDS = 5;

    public Home {
        servers = List.copyOf(servers);
        files = List.copyOf(files);
        commands = List.copyOf(commands);
    }

    /** What earlier runs have left. */
    public Home(String name, List<Server> servers, List<String> files) {
        this(name, servers, files, List.of());
    }

    /** With a command as the latest one that was run. */
    Home ran(String command) {
        List<String> latest = new ArrayList<>(commands);
        latest.remove(command);
        latest.addFirst(command);
        return new Home(name, servers, files, latest.subList(0, Math.min(latest.size(), MAX_COMMANDS)));
    }

    /** The first run. */
    public static final Home EMPTY = new Home("", List.of(), List.of());
}
