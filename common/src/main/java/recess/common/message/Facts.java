package recess.common.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named values in their order: what a game tells about itself, so that a dialect can carry a game that it does not know.
 *
 * @param values each a {@link String}, an {@link Integer}, a {@link Long} or a {@link Boolean}
 */
public record Facts(Map<String, Object> values) {
    /** No facts. */
    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        for (Object value : values.values()) {
            switch (value) {
                case String _, Integer _, Long _, Boolean _ -> {}
                default -> throw new IllegalArgumentException("a fact of " + value.getClass());
            }
        }
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** These facts with one more behind them. */
    public Facts with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Facts(more);
    }
}
