package recess.common.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one kind. A line of the table is a type on the wire and its record; it both writes and reads the message.
 * Thread-safe.
 */
final class JsonTable<T> {
    static final int PROTOCOL_VERSION = 1;

    private final Map<String, JsonRecord<? extends T>> byType = new HashMap<>();
    private final Map<Class<?>, JsonRecord<?>> byClass = new ConcurrentHashMap<>();

    /** @param parts of messages, if they have fields that need more than their component */
    JsonTable(List<JsonRecord<? extends T>> messages, List<JsonRecord<?>> parts) {
        for (JsonRecord<? extends T> message : messages) {
            byType.put(message.type(), message);
            byClass.put(message.record(), message);
        }
        parts.forEach(part -> byClass.put(part.record(), part));
        byClass.values().forEach(record -> record.within(this::within));
    }

    /** The line of a type; null if there is none. */
    @Nullable
    JsonRecord<? extends T> find(String type) {
        return byType.get(type);
    }

    /** Writes the type and all fields of a message into an open object. */
    @SuppressWarnings("unchecked") // By the class of the message.
    void write(JsonWriter out, T message) {
        JsonRecord<T> record = (JsonRecord<T>) byClass.get(message.getClass());
        if (record == null) {
            throw new IllegalArgumentException("no line for " + message.getClass());
        }
        record.writeFields(out, message);
    }

    private JsonRecord<?> within(Class<?> part) {
        return byClass.computeIfAbsent(part, one -> JsonRecord.part(one).within(this::within));
    }
}
