package recess.client.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import recess.client.link.Server;
import recess.common.text.CleanText;
import recess.common.text.PlayerNames;

/**
 * The settings file: lines {@code key = value}; blank lines, and lines that begin with {@code #}, are ignored. Keys: {@code
 * name}, {@code server}, {@code theme}, {@code plain} and {@code ascii} (true or false), {@code motion}, {@code bell} and {@code title} (on or off).
 * A wrong line is ignored, with a complaint.
 *
 * @param values by key in small letters, each safe to show
 * @param complaints what is wrong with the file, a line each, safe to show
 */
public record Settings(Map<String, String> values, List<String> complaints) {
    /** None. */
    public static final Settings NONE = new Settings(Map.of(), List.of());

    private static final long MAX_BYTES = 64 * 1024;

    public Settings {
        values = Map.copyOf(values);
        complaints = List.copyOf(complaints);
    }

    /** Reads a file; {@link #NONE} where that is impossible. */
    public static Settings read(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MAX_BYTES ? parse(Files.readString(file)) : NONE;
        } catch (IOException e) {
            return NONE;
        }
    }

    /**
     * Changes the values of some keys, and leaves the rest of the file as somebody has written it.
     *
     * @throws IOException where it cannot be written; it stands then as it was
     */
    public static void change(Path file, Map<String, String> changed) throws IOException {
        Map<String, String> left = new LinkedHashMap<>(changed);
        List<String> lines = new ArrayList<>();
        for (String line : Files.isRegularFile(file) ? Files.readAllLines(file) : List.<String>of()) {
            String key = line.split("=", 2)[0].strip().toLowerCase(Locale.ROOT);
            boolean isChanged = line.contains("=") && changed.containsKey(key);
            if (!isChanged) {
                lines.add(line);
            } else if (left.containsKey(key)) {
                lines.add(key + " = " + left.remove(key));
            }
        }
        left.forEach((key, value) -> lines.add(key + " = " + value));
        LineFile.write(file, lines);
    }

    static Settings parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> complaints = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String key = equals < 0 ? "" : line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            String value = CleanText.line(line.substring(equals + 1).strip());
            Optional<String> objection =
                    equals < 0 ? Optional.of(CleanText.quote(line) + " is no key = value") : objection(key, value);
            if (objection.isPresent()) {
                complaints.add("line " + number + ": " + objection.get());
            } else {
                values.put(key, value);
            }
        }
        return new Settings(values, complaints);
    }

    private static Optional<String> objection(String key, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (key) {
            case "name" -> PlayerNames.objection(PlayerNames.normal(value));
            case "server" ->
                Server.parse(value).isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                "server " + CleanText.quote(value) + " is no address: HOST, HOST:PORT or [IPv6]:PORT");
            // Only the screens know which themes there are.
            case "theme" -> Optional.empty();
            case "plain", "ascii" ->
                value.matches("true|false")
                        ? Optional.empty()
                        : Optional.of(key + " " + CleanText.quote(value) + " is neither true nor false");
            case "motion", "bell", "title" ->
                value.matches("on|off")
                        ? Optional.empty()
                        : Optional.of(key + " " + CleanText.quote(value) + " is neither on nor off");
            default ->
                Optional.of("there is no setting " + CleanText.quote(key)
                        + ": name, server, theme, plain, ascii, motion, bell, title");
        };
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

    /** Whether something may move that need not. */
    public boolean motion() {
        return isOn("motion");
    }

    /** Whether the terminal's bell rings when a round begins. */
    public boolean bell() {
        return isOn("bell");
    }

    /** Whether the window's title tells what goes on. */
    public boolean title() {
        return isOn("title");
    }

    private boolean isOn(String key) {
        return value(key).filter("off"::equals).isEmpty();
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
    }
}
