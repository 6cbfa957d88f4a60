package recess.common.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Named values in their order: what a game tells about itself, so that a dialect can carry a game that it does not know. Each
 * is a {@link String}, an {@link Integer}, a {@link Long} or a {@link Boolean}. Immutable.
 */
public final class Facts {
    /** No facts. */
    public static final Facts NONE = new Facts(null, "", "");

    /** The facts before the last, which many share; null for none at all. */
    private final @Nullable Facts before;

    private final String name;
    private final Object value;

    private Facts(@Nullable Facts before, String name, Object value) {
        this.before = before;
        this.name = name;
        this.value = value;
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
        return find(name) == null ? new Facts(this, name, value) : replacing(name, value);
    }

    /** The value of a fact; empty where it is missing, or of another type. */
    public <T> Optional<T> get(Fact<T> fact) {
        Facts found = find(fact.name());
        return found == null ? Optional.empty() : fact.read(found.value);
    }

    /** The value of a fact that is a number; 0 where it is missing. */
    public int number(Fact<Integer> fact) {
        return get(fact).orElse(0);
    }

    /** The value of a fact that is a text; empty where it is missing. */
    public String text(Fact<String> fact) {
        return get(fact).orElse("");
    }

    /** Tells each name with its value, in their order. */
    public void forEach(BiConsumer<String, Object> each) {
        if (before != null) {
            before.forEach(each);
            each.accept(name, value);
        }
    }

    /** The names with their values, in their order. */
    public Map<String, Object> values() {
        Map<String, Object> map = new LinkedHashMap<>();
        forEach(map::put);
        return Collections.unmodifiableMap(map);
    }

    /** The facts up to the one with a name; null if there is none. */
    private @Nullable Facts find(String wanted) {
        Facts facts = this;
        while (facts.before != null && !facts.name.equals(wanted)) {
            facts = facts.before;
        }
        return facts.before == null ? null : facts;
    }

    private Facts replacing(String known, Object other) {
        if (before == null || name.equals(known)) {
            return new Facts(before, known, other);
        }
        return new Facts(before.replacing(known, other), name, value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts
                && name.equals(facts.name)
                && value.equals(facts.value)
                && Objects.equals(before, facts.before);
    }

    @Override
    public int hashCode() {
        return Objects.hash(before, name, value);
    }

    @Override
    public String toString() {
        return values().toString();
    }
}
