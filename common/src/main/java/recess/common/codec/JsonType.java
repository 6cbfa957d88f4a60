package recess.common.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import recess.common.message.Facts;
import recess.common.message.Range;
import recess.common.message.Word;
import recess.common.text.CleanText;

/** How values of one type are written and read. */
record JsonType<T>(Writer<T> writer, Reader<T> reader) {
    /** Writes a value. */
    @FunctionalInterface
    interface Writer<T> {
        void write(JsonWriter out, T value);
    }

    /** Reads the value of a field, given the token where it stands. */
    @FunctionalInterface
    interface Reader<T> {
        T read(JsonFields in, int token, String name) throws JsonRefusal;
    }

    static final JsonType<String> TEXT = new JsonType<>(JsonWriter::text, JsonFields::text);
    static final JsonType<Boolean> FLAG = new JsonType<>(JsonWriter::flag, JsonFields::flag);
    static final JsonType<Long> WHOLE = new JsonType<>(JsonWriter::number, JsonFields::whole);
    static final JsonType<Facts> FACTS =
            new JsonType<>((out, facts) -> out.beginObject().facts(facts).endObject(), JsonFields::facts);

    static final JsonType<Integer> NUMBER = new JsonType<>((out, value) -> out.number(value), (in, token, name) -> {
        long number = in.whole(token, name);
        if (number != (int) number) {
            throw JsonRefusal.of(name, name + " " + number + " is out of range");
        }
        return (int) number;
    });

    /** A whole number in a range. */
    static JsonType<Integer> within(Range range) {
        return new JsonType<>(NUMBER.writer, (in, token, name) -> {
            long number = in.whole(token, name);
            if (!range.holds(number)) {
                throw JsonRefusal.of(name, range.objection(number));
            }
            return (int) number;
        });
    }

    /** A whole number with a lower limit only. */
    static JsonType<Long> atLeast(long min) {
        return new JsonType<>(JsonWriter::number, (in, token, name) -> {
            long number = in.whole(token, name);
            if (number < min) {
                throw JsonRefusal.of(name, name + " " + number + " is less than " + min);
            }
            return number;
        });
    }

    /** So many hexadecimal digits; read in lower case. */
    static JsonType<String> hex(int digits) {
        return new JsonType<>(JsonWriter::text, (in, token, name) -> {
            String text = in.text(token, name);
            if (text.length() != digits || !text.chars().allMatch(HexFormat::isHexDigit)) {
                throw JsonRefusal.of(name, name + " is not " + digits + " hexadecimal digits");
            }
            return text.toLowerCase(Locale.ROOT);
        });
    }

    /**
     * The JSON type of a record's component.
     *
     * @param records how records stand on the wire
     */
    static JsonType<?> of(Type type, Function<Class<?>, JsonRecord<?>> records) {
        if (type instanceof ParameterizedType generic) {
            JsonType<?> inner = of(generic.getActualTypeArguments()[0], records);
            return generic.getRawType() == Optional.class ? optional(inner) : list(inner);
        }
        if (type instanceof Class<?> one) {
            if (one.isRecord()) {
                return record(records.apply(one));
            }
            if (one.isEnum()) {
                return word(one);
            }
        }
        if (type == String.class) {
            return TEXT;
        }
        if (type == boolean.class) {
            return FLAG;
        }
        if (type == int.class) {
            return NUMBER;
        }
        if (type == long.class) {
            return WHOLE;
        }
        if (type == OptionalInt.class) {
            return optionalNumber(NUMBER);
        }
        if (type == Facts.class) {
            return FACTS;
        }
        throw new IllegalArgumentException("no JSON type for " + type);
    }

    /** A number whose field may be missing. */
    static JsonType<OptionalInt> optionalNumber(JsonType<Integer> number) {
        return new JsonType<>(
                (out, value) -> out.number(value.getAsInt()),
                (in, token, name) -> OptionalInt.of(number.reader.read(in, token, name)));
    }

    private static <T> JsonType<Optional<T>> optional(JsonType<T> type) {
        return new JsonType<>(
                (out, value) -> type.writer.write(out, value.orElseThrow()),
                (in, token, name) -> Optional.of(type.reader.read(in, token, name)));
    }

    private static <T> JsonType<List<T>> list(JsonType<T> type) {
        return new JsonType<>(
                (out, values) -> out.list(values, type.writer), (in, token, name) -> in.list(token, name, type.reader));
    }

    private static <R> JsonType<R> record(JsonRecord<R> record) {
        return new JsonType<>(record::write, (in, token, name) -> record.read(in.object(token, name)));
    }

    /** A record whose fields stand in the enclosing object. */
    static <R> JsonType<R> inPlace(JsonRecord<R> record) {
        return new JsonType<>(record::writeFields, (in, token, name) -> record.read(in));
    }

    /** An unknown word is a newer server's: it is read as UNKNOWN if the enum has that value. */
    private static JsonType<?> word(Class<?> kind) {
        Map<String, Object> byWord = new LinkedHashMap<>();
        Map<Object, String> words = new HashMap<>();
        for (Object value : kind.getEnumConstants()) {
            String word = ((Word) value).word();
            byWord.put(word, value);
            words.put(value, word);
        }
        return new JsonType<>((out, value) -> out.text(words.getOrDefault(value, "")), (in, token, name) -> {
            String text = in.text(token, name);
            Object value = byWord.getOrDefault(text, byWord.get("unknown"));
            if (value == null) {
                throw JsonRefusal.of(
                        name, name + " " + CleanText.quote(text) + " is none of " + String.join(", ", byWord.keySet()));
            }
            return value;
        });
    }
}
