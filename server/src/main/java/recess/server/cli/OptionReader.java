package recess.server.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads values, and keeps what was wrong with them.
 *
 * @param origins where options came from that are not of the command line: by what they would look like there
 */
record OptionReader(Map<String, String> origins, List<String> problems) {
    <T> T read(String what, Supplier<T> value, T otherwise) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            String option = what.split(" ", 2)[0];
            String origin = origins.getOrDefault(what, origins.getOrDefault(option, ""));
            problems.add((origin.isEmpty() ? what : origin + what.substring(2)) + ": " + e.getMessage());
            return otherwise;
        }
    }

    <T> T optional(String option, @Nullable String text, Function<String, T> read, T usual) {
        return text == null ? usual : read(option, () -> read.apply(text), usual);
    }

    Duration time(String option, @Nullable String text, Duration min, Duration usual) {
        return optional(option, text, t -> Quantity.time(t, min, Duration.ofHours(1)), usual);
    }

    long size(String option, @Nullable String text, long usual) {
        return optional(option, text, t -> Quantity.size(t, 0, Long.MAX_VALUE), usual);
    }

    int number(String option, @Nullable String text, int usual, int min, int max) {
        return optional(option, text, t -> Quantity.number(t, min, max), usual);
    }
}
