package recess.common.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the records of one class stand on the wire: a field for each component, under its name, in the same order. A field that
 * needs more than that says so in its {@link JsonTable}. The class is inspected when it is first used, so that the server
 * starts sooner. Thread-safe once it is in its table.
 */
final class JsonRecord<R> {
    /**
     * The field of a component.
     *
     * @param usual the value of a missing field; null if the field must be there
     * @param unlessUsual whether the field is left out when it has that value
     * @param inPlace whether the component is a record whose fields stand here instead
     */
    private record Field(
            String name,
            MethodHandle accessor,
            JsonType<Object> type,
            @Nullable Object usual,
            boolean unlessUsual,
            boolean inPlace) {
        void write(JsonWriter out, Object record) {
            Object value;
            try {
                value = (Object) accessor.invokeExact(record);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("no " + name + " of " + record, e);
            }
            if (!unlessUsual || !value.equals(usual)) {
                if (!inPlace) {
                    out.name(name);
                }
                type.writer().write(out, value);
            }
        }

        Object read(JsonFields in) throws JsonRefusal {
            if (inPlace) {
                return type.reader().read(in, in.object(), name);
            }
            int token = usual == null ? in.require(name) : in.find(name);
            return usual != null && token < 0 ? usual : type.reader().read(in, token, name);
        }
    }

    private record Plan(List<Field> fields, MethodHandle constructor) {}

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();
    private static final MethodType ACCESSOR = MethodType.methodType(Object.class, Object.class);
    private static final MethodType CONSTRUCTOR = MethodType.methodType(Object.class, Object[].class);

    private final String type;
    private final Class<R> record;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, JsonType<?>> types = new HashMap<>();
    private final Map<String, Object> usual = new HashMap<>();
    private final Set<String> unless = new HashSet<>();
    private final Set<String> inPlace = new HashSet<>();
    private int versionAt = -1;
    private Function<Class<?>, JsonRecord<?>> others = JsonRecord::part;
    private volatile @Nullable Plan plan;

    private JsonRecord(String type, Class<R> record) {
        this.type = type;
        this.record = record;
    }

    /** A message, which says its type wherever it stands. */
    static <R> JsonRecord<R> message(String type, Class<R> record) {
        return new JsonRecord<>(type, record);
    }

    /** A part of messages, without a type. */
    static <R> JsonRecord<R> part(Class<R> record) {
        return new JsonRecord<>("", record);
    }

    /** The field has another name than the component. */
    JsonRecord<R> named(String component, String name) {
        names.put(component, name);
        return this;
    }

    /** The field takes less than the component's Java type allows. */
    JsonRecord<R> as(String component, JsonType<?> stricter) {
        types.put(component, stricter);
        return this;
    }

    /** The value of a missing field. */
    JsonRecord<R> usual(String component, Object value) {
        usual.put(component, value);
        return this;
    }

    /** The same; the field is also left out when it has that value. */
    JsonRecord<R> unless(String component, Object value) {
        unless.add(component);
        return usual(component, value);
    }

    /** The version of the protocol follows the first so many fields. */
    JsonRecord<R> versionBehind(int fields) {
        versionAt = fields;
        return this;
    }

    /** The component is a record, whose fields stand here instead of it. */
    JsonRecord<R> inPlace(String component, JsonRecord<?> part) {
        inPlace.add(component);
        return as(component, JsonType.inPlace(part));
    }

    String type() {
        return type;
    }

    Class<R> record() {
        return record;
    }

    /** @param records the records that may stand in this one */
    JsonRecord<R> within(Function<Class<?>, JsonRecord<?>> records) {
        others = records;
        return this;
    }

    void write(JsonWriter out, R value) {
        out.beginObject();
        writeFields(out, value);
        out.endObject();
    }

    /** Writes the type and all fields into an open object. */
    void writeFields(JsonWriter out, R value) {
        if (!type.isEmpty()) {
            out.name("type").text(type);
        }
        List<Field> fields = plan().fields();
        for (int i = 0; i < fields.size(); i++) {
            if (i == versionAt) {
                out.name("version").number(JsonTable.PROTOCOL_VERSION);
            }
            fields.get(i).write(out, value);
        }
    }

    /** @throws JsonRefusal if a field is missing or wrong, or the record refuses its values */
    R read(JsonFields in) throws JsonRefusal {
        Plan known = plan();
        Object[] components = new Object[known.fields().size()];
        for (int i = 0; i < components.length; i++) {
            components[i] = known.fields().get(i).read(in);
        }
        try {
            return record.cast((Object) known.constructor().invokeExact(components));
        } catch (IllegalArgumentException e) {
            // It names the component first.
            String why = String.valueOf(e.getMessage());
            throw JsonRefusal.of(why.substring(0, Math.max(0, why.indexOf(' '))), why);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("no " + record, e);
        }
    }

    private Plan plan() {
        Plan known = plan;
        if (known == null) {
            // Two threads may do this at once, with the same result.
            known = new Plan(
                    Arrays.stream(record.getRecordComponents()).map(this::field).toList(), constructor());
            plan = known;
        }
        return known;
    }

    @SuppressWarnings("unchecked") // The component's type has decided on the JSON type.
    private Field field(RecordComponent component) {
        String own = component.getName();
        String name = names.getOrDefault(own, own);
        JsonType<?> inJson = Optional.<JsonType<?>>ofNullable(types.get(own))
                .orElseGet(() -> JsonType.of(component.getGenericType(), others));
        Optional<Object> empty = component.getType() == Optional.class
                ? Optional.of(Optional.empty())
                : component.getType() == OptionalInt.class ? Optional.of(OptionalInt.empty()) : Optional.empty();
        try {
            return new Field(
                    name,
                    LOOKUP.unreflect(component.getAccessor()).asType(ACCESSOR),
                    (JsonType<Object>) inJson,
                    empty.orElse(usual.get(own)),
                    empty.isPresent() || unless.contains(own),
                    inPlace.contains(own));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(record + " is not public", e);
        }
    }

    private MethodHandle constructor() {
        Class<?>[] components = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return LOOKUP.findConstructor(record, MethodType.methodType(void.class, components))
                    .asSpreader(Object[].class, components.length)
                    .asType(CONSTRUCTOR);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record + " is not public", e);
        }
    }
}
