package recess.common.codec;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import recess.common.message.Facts;
import recess.common.message.Word;
import recess.common.text.CleanText;

/** The fields of an object that a server sent, each of the kind that it has to be; text comes out safe to show. */
record JsonFields(JsonObject object) {
    /** A field that is missing, or of another kind. */
    static final class Misfit extends Exception {
        Misfit(String why) {
            super(why, null, false, false);
        }

        /** What is wrong, in words; safe to show. */
        String why() {
            return String.valueOf(getMessage());
        }
    }

    /** Reads one element of a list. */
    @FunctionalInterface
    interface Reader<T> {
        T read(JsonFields fields) throws Misfit;
    }

    boolean has(String name) {
        return object.has(name) && !object.get(name).isJsonNull();
    }

    String text(String name) throws Misfit {
        return text(name, primitive(name));
    }

    int number(String name) throws Misfit {
        long number = whole(name);
        if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
            throw new Misfit(name + " " + number + " is out of range");
        }
        return (int) number;
    }

    int numberOr(String name, int usual) throws Misfit {
        return has(name) ? number(name) : usual;
    }

    long whole(String name) throws Misfit {
        JsonPrimitive value = primitive(name);
        try {
            if (value.isNumber()) {
                return value.getAsBigDecimal().longValueExact();
            }
        } catch (ArithmeticException e) {
            // A fraction, or more than a long holds.
        }
        throw new Misfit(name + " is no whole number");
    }

    boolean flag(String name) throws Misfit {
        JsonPrimitive value = primitive(name);
        if (!value.isBoolean()) {
            throw new Misfit(name + " is neither true nor false");
        }
        return value.getAsBoolean();
    }

    boolean flagOr(String name, boolean usual) throws Misfit {
        return has(name) ? flag(name) : usual;
    }

    <E extends Enum<E> & Word> E oneOf(String name, Class<E> kinds) throws Misfit {
        String text = text(name);
        return Word.find(kinds, text)
                .orElseThrow(() -> new Misfit(name + " " + CleanText.quote(text) + " is not known"));
    }

    /** @param unknown for a newer server's word */
    <E extends Enum<E> & Word> E oneOf(String name, E unknown) throws Misfit {
        return Word.find(unknown.getDeclaringClass(), text(name)).orElse(unknown);
    }

    <T> T object(String name, Reader<T> reader) throws Misfit {
        if (!(object.get(name) instanceof JsonObject inner)) {
            throw new Misfit(name + " is no object");
        }
        return reader.read(new JsonFields(inner));
    }

    <T> Optional<T> objectIfThere(String name, Reader<T> reader) throws Misfit {
        return has(name) ? Optional.of(object(name, reader)) : Optional.empty();
    }

    <T> List<T> objects(String name, Reader<T> reader) throws Misfit {
        List<T> all = new ArrayList<>();
        for (JsonElement element : array(name)) {
            if (!(element instanceof JsonObject inner)) {
                throw new Misfit(name + " holds something else than objects");
            }
            all.add(reader.read(new JsonFields(inner)));
        }
        return List.copyOf(all);
    }

    List<String> texts(String name) throws Misfit {
        List<String> all = new ArrayList<>();
        for (JsonElement element : array(name)) {
            if (!(element instanceof JsonPrimitive text)) {
                throw new Misfit(name + " holds something else than text");
            }
            all.add(text(name, text));
        }
        return List.copyOf(all);
    }

    /** All of its fields that can be facts; what is of another kind is a newer server's, and left out. */
    Facts facts() {
        Facts facts = Facts.NONE;
        for (Map.Entry<String, JsonElement> field : object.entrySet()) {
            if (field.getValue() instanceof JsonPrimitive value) {
                facts = withFact(facts, CleanText.line(field.getKey()), value);
            }
        }
        return facts;
    }

    private static Facts withFact(Facts facts, String name, JsonPrimitive value) {
        if (value.isString()) {
            return facts.with(name, CleanText.line(value.getAsString()));
        }
        if (value.isBoolean()) {
            return facts.with(name, value.getAsBoolean());
        }
        try {
            long number = value.getAsBigDecimal().longValueExact();
            boolean isInt = number == (int) number;
            return isInt ? facts.with(name, (int) number) : facts.with(name, number);
        } catch (ArithmeticException e) {
            return facts;
        }
    }

    private JsonArray array(String name) throws Misfit {
        if (!(object.get(name) instanceof JsonArray array)) {
            throw new Misfit(name + " is no list");
        }
        return array;
    }

    private JsonPrimitive primitive(String name) throws Misfit {
        if (!has(name)) {
            throw new Misfit(name + " is missing");
        }
        if (!(object.get(name) instanceof JsonPrimitive value)) {
            throw new Misfit(name + " is no simple value");
        }
        return value;
    }

    private static String text(String name, JsonPrimitive value) throws Misfit {
        if (!value.isString()) {
            throw new Misfit(name + " is no text");
        }
        return CleanText.line(value.getAsString());
    }
}
