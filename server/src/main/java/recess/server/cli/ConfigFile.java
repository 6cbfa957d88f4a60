package recess.server.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import recess.common.text.CleanText;
import recess.common.text.IoReason;

/**
 * Settings out of a file: a line each, {@code name = value}. Blank lines and lines that begin with # mean nothing; behind a
 * value, a # after a blank begins a remark. The JDK's Properties would do, but they know neither a setting that comes twice
 * nor the line that is wrong.
 */
final class ConfigFile {
    private static final int MAX_BYTES = 64 * 1024;

    private final String file;
    private final SettingValues values;
    private final List<Setting<?>> settable;
    private final Map<String, Integer> linesByName = new HashMap<>();

    private ConfigFile(String file, SettingValues values) {
        this.file = file;
        this.values = values;
        // What was typed wins.
        this.settable = ServerSettings.ALL.stream()
                .filter(setting -> !values.isGiven(setting))
                .collect(Collectors.toUnmodifiableList());
    }

    /** Puts what a file says of settings that are not set yet among the values, and what is wrong among their problems. */
    static void read(String file, SettingValues values) {
        try {
            Path path = Path.of(file);
            if (Files.size(path) > MAX_BYTES) {
                values.problems().add("--config " + file + ": is larger than " + MAX_BYTES + " bytes");
            } else {
                new ConfigFile(file, values)
                        .lines(Files.readString(path, StandardCharsets.UTF_8)
                                .lines()
                                .toList());
            }
        } catch (CharacterCodingException e) {
            values.problems().add("--config " + file + ": is not UTF-8 text");
        } catch (IOException | InvalidPathException e) {
            values.problems().add("--config " + file + ": cannot be read: " + IoReason.of(e));
        }
    }

    private void lines(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (i == 0 && line.startsWith("\uFEFF")) {
                line = line.substring(1).strip();
            }
            if (!line.isEmpty() && !line.startsWith("#")) {
                line(line, i + 1);
            }
        }
    }

    private void line(String line, int number) {
        String origin = file + " line " + number + ": ";
        int equals = line.indexOf('=');
        if (equals <= 0) {
            values.problems().add(origin + CleanText.quote(line) + " is not name = value");
            return;
        }
        String name = line.substring(0, equals).strip();
        String value = line.substring(equals + 1).replaceFirst("\\s#.*$", "").strip();
        Optional<Setting<?>> found = ServerSettings.find(name).filter(setting -> !setting.onlyTyped());
        if (found.isEmpty()) {
            values.problems().add(origin + "there is no option " + CleanText.quote(name) + ": --help lists them");
            return;
        }
        Setting<?> setting = found.get();
        Integer before = linesByName.put(name, number);
        if (before != null && !setting.repeats()) {
            values.problems().add(origin + name + " is set in line " + before + " already");
        } else if (value.isEmpty()) {
            values.problems().add(origin + name + " has no value");
        } else if (settable.contains(setting)) {
            values.inFile(setting, value, origin);
        }
    }
}
