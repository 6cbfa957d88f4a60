package recess.server.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import recess.common.setting.Quantity;
import recess.common.text.CleanText;

/**
 * Reads the file of a paper: {@code name = value} in a line each. Blank lines and lines that begin with {@code #} mean nothing.
 * Blanks around a value do not count, unless it stands in double quotes. {@code sheet} and {@code listener} have to be there,
 * {@code about}, {@code port} and {@code client-ends} may; every other name is a setting of the listener.
 */
public final class PaperText {
    private static final Set<String> OWN = Set.of("sheet", "about", "listener", "port", "client-ends");

    private final String file;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Paper.Value> values = new LinkedHashMap<>();

    private PaperText(String file) {
        this.file = file;
    }

    /**
     * Reads one.
     *
     * @param name of the paper
     * @param file what to call it where something is wrong with it
     */
    public static Paper read(String name, String file, String text) throws FaultyPaperException {
        PaperText reader = new PaperText(file);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            reader.line(lines.get(i), i + 1);
        }
        return reader.paper(name);
    }

    /** Where something stands, in a sentence's beginning. */
    public static String at(String file, int line, int column) {
        return file + ", line " + line + ", column " + column + ": ";
    }

    private void line(String line, int number) {
        int keyColumn = line.length() - line.stripLeading().length() + 1;
        if (line.isBlank() || line.charAt(keyColumn - 1) == '#') {
            return;
        }
        int equals = line.indexOf('=');
        String key = equals < 0 ? "" : line.substring(0, equals).strip();
        if (key.isEmpty()) {
            problems.add(at(file, number, keyColumn) + CleanText.quote(line.strip()) + " is not name = value");
            return;
        }
        String behind = line.substring(equals + 1);
        int blanks = behind.length() - behind.stripLeading().length();
        String text = behind.strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        Paper.Value value = new Paper.Value(
                quoted ? text.substring(1, text.length() - 1) : text,
                number,
                keyColumn,
                equals + 2 + (text.isEmpty() ? 0 : blanks) + (quoted ? 1 : 0));
        Paper.Value before = values.putIfAbsent(key, value);
        if (before != null) {
            problems.add(at(file, number, keyColumn) + key + " is set in line " + before.line() + " already");
        }
    }

    private Paper paper(String name) throws FaultyPaperException {
        Optional<Paper.Value> listener = needed("listener");
        Optional<Paper.Value> sheet = needed("sheet");
        OptionalInt port = port();
        Optional<String> ends = ends();
        if (!problems.isEmpty() || listener.isEmpty() || sheet.isEmpty()) {
            throw new FaultyPaperException(problems);
        }
        Map<String, Paper.Value> settings = new LinkedHashMap<>(values);
        settings.keySet().removeAll(OWN);
        return new Paper(
                name,
                CleanText.line(sheet.get().text()),
                CleanText.line(Optional.ofNullable(values.get("about"))
                        .map(Paper.Value::text)
                        .orElse("")),
                listener.get(),
                port,
                ends,
                settings);
    }

    private Optional<Paper.Value> needed(String key) {
        Optional<Paper.Value> value =
                Optional.ofNullable(values.get(key)).filter(one -> !one.text().isEmpty());
        if (value.isEmpty()) {
            problems.add(at(file, 1, 1) + key + " = ... is missing");
        }
        return value;
    }

    private OptionalInt port() {
        Paper.Value port = values.get("port");
        if (port == null) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Quantity.number(port.text(), 1, 65_535));
        } catch (IllegalArgumentException e) {
            problems.add(at(file, port.line(), port.column()) + "port=" + e.getMessage());
            return OptionalInt.empty();
        }
    }

    private Optional<String> ends() {
        Paper.Value ends = values.get("client-ends");
        if (ends == null) {
            return Optional.empty();
        }
        if (!Set.of("LF", "nothing").contains(ends.text())) {
            problems.add(at(file, ends.line(), ends.column()) + CleanText.quote(ends.text())
                    + " is none of LF, nothing: what the client sends behind a message");
        }
        return Optional.of(ends.text());
    }
}
