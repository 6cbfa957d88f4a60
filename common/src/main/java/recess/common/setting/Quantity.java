package recess.common.setting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers with units, read and shown: {@code 100ms}, {@code 30s}, {@code 2m30s}, {@code 1h}; {@code 64KiB}, {@code 1MiB},
 * {@code 4GiB}.
 */
public final class Quantity {
    /** A duration of hours, minutes, seconds and milliseconds, each of which may be left out. */
    private static final Pattern TIME =
            Pattern.compile("(?:(\\d{1,12})h)?(?:(\\d{1,12})m)?(?:(\\d{1,12})s)?(?:(\\d{1,12})ms)?");

    private static final List<Duration> TIME_UNITS =
            List.of(Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofMillis(1));
    private static final List<String> TIME_SIGNS = List.of("h", "m", "s", "ms");

    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\d{1,12})([A-Za-z]*)");
    private static final Map<String, Long> SIZES =
            Map.of("", 1L, "B", 1L, "KiB", 1024L, "MiB", 1024L * 1024, "GiB", 1024L * 1024 * 1024);

    private Quantity() {}

    /**
     * Reads a time; 0 needs no unit.
     *
     * @throws IllegalArgumentException with a sentence that names the value and the limits
     */
    public static Duration time(String text, Duration min, Duration max) {
        Matcher matcher = TIME.matcher(text.matches("0+") ? "0s" : text);
        if (!text.isEmpty() && matcher.matches()) {
            Duration time = Duration.ZERO;
            for (int i = 0; i < TIME_UNITS.size(); i++) {
                String number = matcher.group(i + 1);
                if (number != null) {
                    time = time.plus(TIME_UNITS.get(i).multipliedBy(Long.parseLong(number)));
                }
            }
            if (time.compareTo(min) >= 0 && time.compareTo(max) <= 0) {
                return time;
            }
        }
        throw new IllegalArgumentException(
                "'" + text + "' is no time from " + shown(min) + " to " + shown(max) + " (such as 100ms, 30s, 2m30s)");
    }

    /**
     * Reads a size in bytes.
     *
     * @throws IllegalArgumentException with a sentence that names the value and the limits
     */
    public static long size(String text, long min, long max) {
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
    public static int number(String text, int min, int max) {
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (min <= number && number <= max) {
                return number;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no whole number from " + min + " to " + max);
    }

    /** A time as {@link #time} reads it; what is below a millisecond is left out. */
    public static String shown(Duration time) {
        StringBuilder shown = new StringBuilder();
        Duration left = time;
        for (int i = 0; i < TIME_UNITS.size(); i++) {
            long number = left.dividedBy(TIME_UNITS.get(i));
            if (number > 0) {
                shown.append(number).append(TIME_SIGNS.get(i));
                left = left.minus(TIME_UNITS.get(i).multipliedBy(number));
            }
        }
        return shown.isEmpty() ? "0s" : shown.toString();
    }

    /** A size as {@link #size} reads it, in the largest unit of which it is a multiple. */
    public static String shown(long bytes) {
        for (String unit : List.of("GiB", "MiB", "KiB")) {
            long size = SIZES.getOrDefault(unit, 1L);
            if (bytes > 0 && bytes % size == 0) {
                return bytes / size + unit;
            }
        }
        return Long.toString(bytes);
    }
}
