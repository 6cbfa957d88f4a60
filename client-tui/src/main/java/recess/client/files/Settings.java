package recess.client.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import recess.client.link.Server;
import recess.common.text.CleanText;

/**
 * What people have written into the settings file: lines {@code key = value}; blank lines and what follows {@code #} at the
 * beginning of a line do not count. Keys: {@code name}, {@code server}, {@code theme}, {@code plain} (true or false);
 * others are ignored.
 *
 * @param values by key in small letters, each safe to show
 */
public record Settings(Map<String, String> values) {
    /** None. */
    public static final Settings NONE = new Settings(Map.of());

    private static final long MAX_BYTES = 64 * 1024;

    public Settings {
        values = Map.copyOf(values);
    }

    /** Reads a file; {@link #NONE} where that is impossible. */
    public static Settings read(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MAX_BYTES ? parse(Files.readString(file)) : NONE;
        } catch (IOException e) {
            return NONE;
        }
    }

    static Settings parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        text.lines().map(String::strip).filter(line -> !line.startsWith("#")).forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(
                        line.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        CleanText.line(line.substring(equals + 1).strip()));
            }
        });
        return new Settings(values);
    }

    /** The name to play under. */
    public Optional<String> name() {
        return value("name");
    }

    /** The server to go to where none is named. */
    public Optional<Server> server() {
        return value("server").flatMap(Server::parse);
    }

    /** The theme of the screens. */
    public Optional<String> theme() {
        return value("theme");
    }

    /** Whether to use line mode always. */
    public boolean plain() {
        return value("plain").filter("true"::equals).isPresent();
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
    }
}
