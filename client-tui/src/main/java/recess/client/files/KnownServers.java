package recess.client.files;

import java.util.List;
import java.util.Optional;
import recess.client.link.Server;
import recess.common.text.CleanText;

/** The servers used before, the latest first, each with the name that was used there. */
public final class KnownServers {
    static final int MAX = 20;

    /**
     * A server used before.
     *
     * @param name the player's; safe to show
     */
    public record Known(Server server, String name) {}

    private final LineFile file;

    KnownServers(LineFile file) {
        this.file = file;
    }

    /** All of them. */
    public List<Known> all() {
        return file.lines().stream()
                .map(KnownServers::known)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Puts one first. */
    public void used(Server server, String name) {
        file.put(server + " " + name, line -> line.startsWith(server + " "));
    }

    private static Optional<Known> known(String line) {
        String[] words = line.split(" ", 2);
        return words.length < 2
                ? Optional.empty()
                : Server.parse(words[0]).map(server -> new Known(server, CleanText.line(words[1])));
    }
}
