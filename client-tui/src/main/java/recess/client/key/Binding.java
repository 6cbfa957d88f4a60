package recess.client.key;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What keys do.
 *
 * @param name one or two words, for the hint bar and the palette
 * @param what a sentence without a full stop, for the help
 * @param keys any of them; the first that works where one is, is the one that is shown
 * @param hinted whether the hint bar shows it; arrows and the like need no hint
 */
public record Binding(String name, String what, List<Key> keys, boolean hinted) {
    public Binding {
        keys = List.copyOf(keys);
    }

    /** A binding of some keys. */
    public static Binding of(String name, String what, Key... keys) {
        return new Binding(name, what, Arrays.asList(keys), true);
    }

    /** Whether {@code key} is one of them. */
    public boolean has(Key key) {
        return keys.contains(key);
    }

    /** All keys, for a table. */
    public String labels() {
        return keys.stream().map(Key::label).collect(Collectors.joining(", "));
    }
}
