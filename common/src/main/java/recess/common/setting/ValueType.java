package recess.common.setting;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import recess.common.text.CleanText;

/**
 * What the values of a setting look like.
 *
 * @param label stands for a value in help, such as TIME
 * @param range what is allowed, for people; empty where the label says it
 * @param reader reads a value; throws {@link IllegalArgumentException} with a sentence that names the value and the range
 * @param speller spells a value as the reader takes it
 */
public record ValueType<T>(String label, String range, Function<String, T> reader, Function<T, String> speller) {
    /** {@code true} or {@code false}; on the command line the name alone means true. */
    public static final ValueType<Boolean> FLAG = oneOf("", b -> b ? "true" : "false", List.of(true, false));

    /** Whether the name alone means true, so that nothing stands for a value in help. */
    public boolean isFlag() {
        return label.isEmpty();
    }

    /** Any text. */
    public static ValueType<String> text(String label) {
        return new ValueType<>(label, "", text -> text, text -> text);
    }

    /** A time such as {@code 2m30s}. */
    public static ValueType<Duration> time(Duration min, Duration max) {
        String range = Quantity.shown(min) + " to " + Quantity.shown(max);
        return new ValueType<>("TIME", range, text -> Quantity.time(text, min, max), Quantity::shown);
    }

    /** A size in bytes such as {@code 64KiB}. */
    public static ValueType<Long> size(long min, long max) {
        String range = Quantity.shown(min) + " to " + Quantity.shown(max);
        return new ValueType<>("SIZE", range, text -> Quantity.size(text, min, max), Quantity::shown);
    }

    /** A size in bytes from 1 to a maximum that an int holds. */
    public static ValueType<Integer> bytes(int max) {
        return new ValueType<>(
                "SIZE",
                "1 to " + Quantity.shown(max),
                text -> (int) Quantity.size(text, 1, max),
                bytes -> Quantity.shown(bytes));
    }

    /** A whole number. */
    public static ValueType<Integer> number(int min, int max) {
        return new ValueType<>(
                "N", min + " to " + max, text -> Quantity.number(text, min, max), number -> Integer.toString(number));
    }

    /** One of some values. */
    public static <T> ValueType<T> oneOf(String label, Function<T, String> speller, List<T> values) {
        return new ValueType<>(
                label,
                "",
                text -> values.stream()
                        .filter(value -> speller.apply(value).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(CleanText.quote(text) + " is none of "
                                + values.stream().map(speller).collect(Collectors.joining(", ")))),
                speller);
    }

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException with a sentence that names the value and the range
     */
    public T read(String text) {
        return reader.apply(text);
    }

    public String spell(T value) {
        return speller.apply(value);
    }
}
