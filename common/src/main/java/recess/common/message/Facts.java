package recess.common.message;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Named values in their order: what a game tells about itself, so that a dialect can carry a game that it does not know. Each
 * is a {@link String}, an {@link Integer}, a {@link Long} or a {@link Boolean}. Immutable.
 */
public final class Facts {
    /** No facts. */
    public static final Facts NONE = new Facts(new String[0], new Object[0]);

    private final String[] names;
    private final Object[] values;

    private Facts(String[] names, Object[] values) {
        this.names = names;
        this.values = values;
    }

    /** These facts with one more behind them, or with another value for it. */
    public <T> Facts with(Fact<T> fact, T value) {
        return with(fact.name(), fact.write(value));
    }

    /** The same for a fact that has no key. */
    public Facts with(String name, Object value) {
        switch (value) {
            case String _, Integer _, Long _, Boolean _ -> {}
            default -> throw new IllegalArgumentException("a fact of " + value.getClass());
        }
        int known = indexOf(name);
        int at = known < 0 ? names.length : known;
        String[] moreNames = Arrays.copyOf(names, Math.max(names.length, at + 1));
        Object[] moreValues = Arrays.copyOf(values, moreNames.length);
        moreNames[at] = name;
        moreValues[at] = value;
        return new Facts(moreNames, moreValues);
    }

    /** The value of a fact; empty where it is missing, or of another type. */
    public <T> Optional<T> get(Fact<T> fact) {
        int at = indexOf(fact.name());
        return at < 0 ? Optional.empty() : fact.read(values[at]);
    }

    /** The value of a fact that is a number; 0 where it is missing. */
    public int number(Fact<Integer> fact) {
        return get(fact).orElse(0);
    }

    /** The value of a fact that is a text; empty where it is missing. */
    public String text(Fact<String> fact) {
        return get(fact).orElse("");
    }

    public boolean isEmpty() {
        return names.length == 0;
    }

    /** Tells each name with its value, in their order. */
    public void forEach(BiConsumer<String, Object> each) {
        for (int i = 0; i < names.length; i++) {
            each.accept(names[i], values[i]);
        }
    }

    /** The names with their values, in their order. */
    public Map<String, Object> values() {
        Map<String, Object> map = new LinkedHashMap<>();
        forEach(map::put);
        return Collections.unmodifiableMap(map);
    }

    private int indexOf(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && Arrays.equals(names, facts.names) && Arrays.equals(values, facts.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(names) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return values().toString();
    }
}
