package recess.server.cli;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers with units: {@code 100ms}, {@code 30s}, {@code 5m}; {@code 64KiB}, {@code 1MiB}, {@code 4GiB}. */
final class Quantity {
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\d{1,12})([A-Za-z]*)");
    private static final Map<String, Duration> TIMES =
            Map.of("ms", Duration.ofMillis(1), "s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1));
    private static final Map<String, Long> SIZES =
            Map.of("", 1L, "B", 1L, "KiB", 1024L, "MiB", 1024L * 1024, "GiB", 1024L * 1024 * 1024);

    private Quantity() {}

    /**
     * Reads a time; 0 needs no unit.
     *
     * @throws IllegalArgumentException with a sentence that names the value and the limits
     */
    static Duration time(String text, Duration min, Duration max) {
        Matcher matcher = NUMBER_AND_UNIT.matcher(text);
        if (matcher.matches()) {
            Duration unit = matcher.group(1).matches("0+") && matcher.group(2).isEmpty()
                    ? Duration.ZERO
                    : TIMES.get(matcher.group(2));
            if (unit != null) {
                Duration time = unit.multipliedBy(Long.parseLong(matcher.group(1)));
                if (time.compareTo(min) >= 0 && time.compareTo(max) <= 0) {
                    return time;
                }
            }
        }
        throw new IllegalArgumentException(
                "'" + text + "' is no time from " + shown(min) + " to " + shown(max) + " (such as 100ms, 30s, 5m)");
    }

    /**
     * Reads a size in bytes.
     *
     * @throws IllegalArgumentException with a sentence that names the value and the limits
     */
    static long size(String text, long min, long max) {
        Matcher matcher = NUMBER_AND_UNIT.matcher(text);
        if (matcher.matches()) {
            Long unit = SIZES.get(matcher.group(2));
            if (unit != null) {
                long number = Long.parseLong(matcher.group(1));
                if (number <= max / unit && number * unit >= min) {
                    return number * unit;
                }
            }
        }
        throw new IllegalArgumentException(
                "'" + text + "' is no size from " + min + " to " + max + " bytes (such as 1024, 64KiB, 1MiB)");
    }

    /**
     * Reads a whole number.
     *
     * @throws IllegalArgumentException with a sentence that names the value and the limits
     */
    static int number(String text, int min, int max) {
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (min <= number && number <= max) {
                return number;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no whole number from " + min + " to " + max);
    }

    private static String shown(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
    }
}
