package recess.client.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folders for the program's files, by the XDG Base Directory Specification, or in the usual folder of Windows.
 *
 * @param config for files that people write
 * @param state for files that the program writes
 */
public record Places(Path config, Path state) {
    private static final String NAME = "recess";

    private static final int MAX_MATCH_LINES = 10_000;

    /** The folders for this process. */
    public static Places ofThisProcess() {
        return of(System.getenv(), HomeFolder.ofThisProcess().toString(), System.getProperty("os.name"));
    }

    static Places of(Map<String, String> environment, String home, String system) {
        if (system.toLowerCase(Locale.ROOT).startsWith("windows")) {
            Path local = absolute(environment, "LOCALAPPDATA").orElse(Path.of(home, "AppData", "Local"));
            return new Places(local.resolve(NAME), local.resolve(NAME).resolve("state"));
        }
        return new Places(
                absolute(environment, "XDG_CONFIG_HOME")
                        .orElse(Path.of(home, ".config"))
                        .resolve(NAME),
                absolute(environment, "XDG_STATE_HOME")
                        .orElse(Path.of(home, ".local", "state"))
                        .resolve(NAME));
    }

    /** Relative paths in these variables are invalid and to be ignored, says the specification. */
    private static Optional<Path> absolute(Map<String, String> environment, String variable) {
        try {
            return Optional.ofNullable(environment.get(variable))
                    .filter(value -> !value.isEmpty())
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Settings, written by people: see {@link Settings}. */
    public Path settings() {
        return config.resolve("config");
    }

    /** Servers used before, and under which name. */
    public KnownServers knownServers() {
        return new KnownServers(new LineFile(state.resolve("servers"), KnownServers.MAX));
    }

    /** One's own themes, a file each. */
    public Path themes() {
        return config.resolve("themes");
    }

    /** The theme that was chosen last. */
    public LineFile theme() {
        return new LineFile(state.resolve("theme"), 1);
    }

    /** The fewest moves in which each game was won: {@code guess 4}. */
    public LineFile bests() {
        return new LineFile(state.resolve("bests"), 50);
    }

    /** The last match, or game alone, that was seen; {@code match.MatchFile} writes it. */
    public LineFile lastMatch() {
        return new LineFile(state.resolve("last-match"), MAX_MATCH_LINES);
    }

    /** Files sent before. */
    public RecentFiles recentFiles() {
        return new RecentFiles(new LineFile(state.resolve("files"), RecentFiles.MAX));
    }

    /** The tokens of one's own seats. */
    public TokenFile tokens() {
        return new TokenFile(new LineFile(state.resolve("tokens"), TokenFile.MAX));
    }

    /** Uploads that are not complete. */
    public LineFile uploads() {
        return new LineFile(state.resolve("uploads"), 200);
    }

    /** Lines typed in line mode. */
    public Path history() {
        return state.resolve("history");
    }
}
