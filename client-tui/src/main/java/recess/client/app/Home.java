package recess.client.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import recess.client.link.Server;

/**
 * What is known from earlier runs and of this one.
 *
 * @param name the player's; empty where none is known
 * @param servers used before, the latest first
 * @param files sent before, the latest first
 * @param commands run from the palette in this run, the latest first
 * @param played games and matches
 * @param guest there where the terminal is a guest's
 * @param welcome what the start screen tells
 */
public record Home(
        String name,
        List<Server> servers,
        List<String> files,
        List<String> commands,
        Played played,
        Preferences preferences,
        Optional<Guest> guest,
        Welcome welcome) {
    private static final int MAX_COMMANDS = 5;

    public Home {
        servers = List.copyOf(servers);
        files = List.copyOf(files);
        commands = List.copyOf(commands);
    }

    /** What earlier runs have left. */
    public Home(String name, List<Server> servers, List<String> files) {
        this(name, servers, files, List.of(), Played.NOTHING, Preferences.USUAL, Optional.empty(), Welcome.NOTHING);
    }

    /** What a guest has: a name, and nothing else. */
    public Home(String name, Guest guest) {
        this(
                name,
                List.of(),
                List.of(),
                List.of(),
                Played.NOTHING,
                Preferences.USUAL,
                Optional.of(guest),
                Welcome.NOTHING);
    }

    /** With a command as the latest one that was run. */
    Home ran(String command) {
        List<String> latest = new ArrayList<>(commands);
        latest.remove(command);
        latest.addFirst(command);
        return new Home(
                name,
                servers,
                files,
                latest.subList(0, Math.min(latest.size(), MAX_COMMANDS)),
                played,
                preferences,
                guest,
                welcome);
    }

    /** With a server as the latest one used, under a name. */
    Home used(Server server, String newName) {
        List<Server> latest = new ArrayList<>(servers);
        latest.remove(server);
        latest.addFirst(server);
        return new Home(newName, latest, files, commands, played, preferences, guest, welcome);
    }

    /** With other preferences. */
    public Home with(Preferences newPreferences) {
        return new Home(name, servers, files, commands, played, newPreferences, guest, welcome);
    }

    /** With other games and matches. */
    public Home with(Played newPlayed) {
        return new Home(name, servers, files, commands, newPlayed, preferences, guest, welcome);
    }

    /** With another welcome. */
    Home with(Welcome newWelcome) {
        return new Home(name, servers, files, commands, played, preferences, guest, newWelcome);
    }

    /** The first run. */
    public static final Home EMPTY = new Home("", List.of(), List.of());
}
