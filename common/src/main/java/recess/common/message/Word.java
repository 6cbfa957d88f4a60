package recess.common.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A value of an enum, with the stable word for it: on the wire, in commands and to people. */
public interface Word {
    /** The constant's name. */
    String name();

    /** The word for it: the constant's name in small letters, with {@code -} for {@code _}. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value that a word stands for; empty where it stands for none, as with a newer server's. */
    static <E extends Enum<E> & Word> Optional<E> find(Class<E> kind, String word) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
