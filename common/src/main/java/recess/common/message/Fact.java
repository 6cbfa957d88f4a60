package recess.common.message;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The key of a fact that a game tells: its name on the wire and the type of its values. A value of another type, which a rough
 * server might send, is no value.
 *
 * @param <T> what it is in the program; on the wire it is a text or a number
 */
public final class Fact<T> {
    private final String name;
    private final String meaning;
    private final Function<T, Object> write;
    private final Function<Object, Optional<T>> read;

    private Fact(String name, String meaning, Function<T, Object> write, Function<Object, Optional<T>> read) {
        this.name = name;
        this.meaning = meaning;
        this.write = write;
        this.read = read;
    }

    /** A whole number. */
    public static Fact<Integer> integer(String name, String meaning) {
        return new Fact<>(
                name, meaning, value -> value, value -> value instanceof Integer i ? Optional.of(i) : Optional.empty());
    }

    /** A text. */
    public static Fact<String> text(String name, String meaning) {
        return text(name, meaning, value -> value, Optional::of);
    }

    /**
     * A value that is a text on the wire.
     *
     * @param read empty where the text is no such value
     */
    public static <T> Fact<T> text(
            String name, String meaning, Function<T, String> write, Function<String, Optional<T>> read) {
        return new Fact<>(
                name,
                meaning,
                write::apply,
                value -> value instanceof String text ? read.apply(text) : Optional.empty());
    }

    /** One of a few words: the names of the constants, in small letters. */
    public static <E extends Enum<E>> Fact<E> word(String name, String meaning, Class<E> type) {
        Map<E, String> words = new EnumMap<>(type);
        Map<String, E> constants = new HashMap<>();
        for (E constant : type.getEnumConstants()) {
            String word = constant.name().toLowerCase(Locale.ROOT);
            words.put(constant, word);
            constants.put(word, constant);
        }
        return text(
                name,
                meaning,
                value -> Objects.requireNonNull(words.get(value)),
                word -> Optional.ofNullable(constants.get(word)));
    }

    /** The name on the wire. */
    public String name() {
        return name;
    }

    /** What it says, in a few words of Markdown: a cell of a table. */
    public String meaning() {
        return meaning;
    }

    Object write(T value) {
        return write.apply(value);
    }

    Optional<T> read(Object value) {
        return read.apply(value);
    }
}
