package recess.server.cli;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Reads a command line that is plainly right, without picocli: its classes are of a format that the JVM's cache does not take
 * (49, of Java 5), and the start would take 442 ms instead of 326. All else is left to {@link ServerCommandLine}, which says what is wrong with it.
 */
final class PlainOptions {
    private PlainOptions() {}

    /** Puts what was typed among the values; false, and nothing is put there, where it is not plainly right. */
    static boolean read(SettingValues values, String... arguments) {
        IdentityHashMap<Setting<?>, List<String>> typed = new IdentityHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String[] parts = arguments[i].split("=", 2);
            Optional<Setting<?>> found = find(parts[0]);
            if (found.isEmpty()) {
                return false;
            }
            Setting<?> setting = found.get();
            String value;
            if (setting.isFlag()) {
                value = parts.length == 1 ? "true" : "";
            } else {
                value = parts.length == 2 ? parts[1] : i + 1 < arguments.length ? arguments[++i] : "";
            }
            List<String> texts = typed.computeIfAbsent(setting, _ -> new ArrayList<>());
            texts.add(value);
            boolean isTooMany = texts.size() > 1 && !setting.repeats();
            // Picocli has views of its own on options as values, files of options, and quotes.
            if (value.isEmpty() || "-@\"".indexOf(value.charAt(0)) >= 0 || isTooMany) {
                return false;
            }
        }
        typed.forEach(values::typed);
        return true;
    }

    private static Optional<Setting<?>> find(String option) {
        for (Setting<?> setting : ServerSettings.ALL) {
            if (setting.option().equals(option)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }
}
