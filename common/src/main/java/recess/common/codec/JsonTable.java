package recess.common.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one kind, each a line: its type on the wire and its record. They are written and read by the same line.
 * Thread-safe.
 */
final class JsonTable<T> {
    static final int PROTOCOL_VERSION = 1;

    private final Map<String, JsonRecord<? extends T>> byType = new HashMap<>();
    private final Map<Class<?>, JsonRecord<?>> byClass = new ConcurrentHashMap<>();

    /** @param parts what stands within messages, where a field of it is special */
    JsonTable(List<JsonRecord<? extends T>> messages, List<JsonRecord<?>> parts) {
        for (JsonRecord<? extends T> message : messages) {
            byType.put(message.type(), message);
            byClass.put(message.record(), message);
        }
        parts.forEach(part -> byClass.put(part.record(), part));
        byClass.values().forEach(record -> record.within(this::within));
    }

    /** The messages of a type; null where there is none. */
    @Nullable
    JsonRecord<? extends T> find(String type) {
        return byType.get(type);
    }

    /** Writes the type and all fields of a message, into an object that has begun. */
    @SuppressWarnings("unchecked") // By the class of the message.
    void write(JsonWriter out, T message) {
        JsonRecord<T> record = (JsonRecord<T>) byClass.get(message.getClass());
        if (record == null) {
            throw new IllegalArgumentException("no line for " + message.getClass());
        }
        record.writeFields(out, message);
    }

    private JsonRecord<?> within(Class<?> part) {
        return byClass.computeIfAbsent(part, JsonRecord::part);
    }
}
