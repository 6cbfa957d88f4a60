package recess.server.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import recess.common.text.CleanText;
import recess.common.text.IoReason;

/**
 * Options out of a file: a line each, {@code name = value}, the name as on the command line without its dashes. Blank lines
 * and lines that begin with # mean nothing; behind a value, a # after a blank begins a remark. An option without a value on
 * the command line is {@code true} or {@code false}. The JDK's Properties would do, but they know neither an option that
 * comes twice nor the line that is wrong.
 */
final class ConfigFile {
    private static final int MAX_BYTES = 64 * 1024;

    /** Those that make no sense in a file. */
    private static final Set<String> ONLY_TYPED = Set.of("config", "check", "help", "version");

    private final String file;
    private final Map<String, OptionSpec> options;
    private final Set<String> overridden;
    private final List<String> arguments = new ArrayList<>();
    private final Map<String, String> origins = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private ConfigFile(String file, Map<String, OptionSpec> options, Set<String> overridden) {
        this.file = file;
        this.options = options;
        this.overridden = overridden;
    }

    /**
     * Reads one; what is wrong with it is among its {@link #problems}.
     *
     * @param options of the command line, by their names
     * @param overridden the names of those that the command line has: they win
     */
    static ConfigFile read(String file, Map<String, OptionSpec> options, Set<String> overridden) {
        ConfigFile config = new ConfigFile(file, options, overridden);
        try {
            Path path = Path.of(file);
            if (Files.size(path) > MAX_BYTES) {
                config.problems.add("--config " + file + ": is larger than " + MAX_BYTES + " bytes");
            } else {
                config.lines(
                        Files.readString(path, StandardCharsets.UTF_8).lines().toList());
            }
        } catch (CharacterCodingException e) {
            config.problems.add("--config " + file + ": is not UTF-8 text");
        } catch (IOException | InvalidPathException e) {
            config.problems.add("--config " + file + ": cannot be read: " + IoReason.of(e));
        }
        return config;
    }

    /** What would stand on the command line instead. */
    List<String> arguments() {
        return arguments;
    }

    /** For each argument, {@code FILE line N: }. */
    Map<String, String> origins() {
        return origins;
    }

    List<String> problems() {
        return problems;
    }

    private void lines(List<String> lines) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (i == 0 && line.startsWith("\uFEFF")) {
                line = line.substring(1).strip();
            }
            if (!line.isEmpty() && !line.startsWith("#")) {
                line(line, i + 1, seen);
            }
        }
    }

    private void line(String line, int number, Map<String, Integer> seen) {
        String origin = file + " line " + number + ": ";
        int equals = line.indexOf('=');
        if (equals <= 0) {
            problems.add(origin + CleanText.quote(line) + " is not name = value");
            return;
        }
        String key = line.substring(0, equals).strip();
        String value = line.substring(equals + 1).replaceFirst("\\s#.*$", "").strip();
        OptionSpec option = ONLY_TYPED.contains(key) ? null : options.get("--" + key);
        if (option == null) {
            problems.add(origin + "there is no option " + CleanText.quote(key) + ": --help lists them");
            return;
        }
        Integer before = seen.put(key, number);
        if (before != null && !option.isMultiValue()) {
            problems.add(origin + key + " is set in line " + before + " already");
        } else if (!overridden.contains("--" + key)) {
            add(option, key, value, origin);
        }
    }

    private void add(OptionSpec option, String key, String value, String origin) {
        String name = "--" + key;
        if (option.arity().max() == 0) {
            switch (value) {
                case "true" -> arguments.add(name);
                case "false" -> {}
                default -> problems.add(origin + key + " " + CleanText.quote(value) + " is neither true nor false");
            }
            return;
        }
        if (value.isEmpty()) {
            problems.add(origin + key + " has no value");
            return;
        }
        arguments.add(name + "=" + value);
        origins.put(option.isMultiValue() ? name + " " + value : name, origin);
    }
}
