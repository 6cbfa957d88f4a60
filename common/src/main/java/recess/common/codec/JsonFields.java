package recess.common.codec;

import java.util.ArrayList;
import java.util.List;
import recess.common.message.Facts;
import recess.common.text.CleanText;

/**
 * The fields of one object in a line, with checks of their kind. A field that is null counts as missing.
 *
 * @param clean whether text is made safe to show, as a client needs it; otherwise it is returned as it was sent
 */
record JsonFields(JsonTokens tokens, int object, boolean clean) {
    /** The token of a field's value; -1 if it is missing. */
    int find(String name) {
        int token = tokens.find(object, name);
        return token < 0 || tokens.kind(token) == JsonTokens.Kind.NULL ? -1 : token;
    }

    /** The token of the value of a field that must be there. */
    int require(String name) throws JsonRefusal {
        int token = find(name);
        if (token < 0) {
            throw misfit(name, "is missing");
        }
        return token;
    }

    String text(String name) throws JsonRefusal {
        return text(require(name), name);
    }

    String text(int token, String name) throws JsonRefusal {
        requireSimple(token, name);
        if (!tokens.isString(token)) {
            throw misfit(name, "is no string");
        }
        return cleaned(tokens.text(token));
    }

    long whole(int token, String name) throws JsonRefusal {
        requireSimple(token, name);
        return switch (tokens.kind(token)) {
            case INTEGER, DECIMAL -> {
                try {
                    yield tokens.whole(token);
                } catch (ArithmeticException e) {
                    throw misfit(name, "is no whole number");
                }
            }
            case OBJECT, ARRAY, ASCII, UTF_8, ESCAPED, TRUE, FALSE, NULL -> throw misfit(name, "is no number");
        };
    }

    boolean flag(int token, String name) throws JsonRefusal {
        requireSimple(token, name);
        return switch (tokens.kind(token)) {
            case TRUE -> true;
            case FALSE -> false;
            case OBJECT, ARRAY, ASCII, UTF_8, ESCAPED, INTEGER, DECIMAL, NULL ->
                throw misfit(name, "is neither true nor false");
        };
    }

    JsonFields object(int token, String name) throws JsonRefusal {
        if (tokens.kind(token) != JsonTokens.Kind.OBJECT) {
            throw misfit(name, "is no object");
        }
        return new JsonFields(tokens, token, clean);
    }

    <T> List<T> list(int token, String name, JsonType.Reader<T> reader) throws JsonRefusal {
        if (tokens.kind(token) != JsonTokens.Kind.ARRAY) {
            throw misfit(name, "is no list");
        }
        List<T> all = new ArrayList<>();
        int end = tokens.next(token);
        for (int value = token + 1; value < end; value = tokens.next(value)) {
            all.add(reader.read(this, value, name));
        }
        return List.copyOf(all);
    }

    /** The fields of an object as facts. Values of other kinds come from newer servers and are left out. */
    Facts facts(int token, String name) throws JsonRefusal {
        return object(token, name).facts(List.of());
    }

    /** The fields of this object as facts, without the {@code others}. */
    Facts facts(List<String> others) {
        Facts facts = Facts.NONE;
        int end = tokens.next(object);
        for (int field = object + 1; field < end; field = tokens.next(field + 1)) {
            String name = tokens.text(field);
            if (!others.contains(name)) {
                facts = withFact(facts, cleaned(name), field + 1);
            }
        }
        return facts;
    }

    private Facts withFact(Facts facts, String name, int token) {
        return switch (tokens.kind(token)) {
            case ASCII, UTF_8, ESCAPED -> facts.with(name, cleaned(tokens.text(token)));
            case TRUE -> facts.with(name, true);
            case FALSE -> facts.with(name, false);
            case INTEGER, DECIMAL -> {
                try {
                    long number = tokens.whole(token);
                    yield number == (int) number ? facts.with(name, (int) number) : facts.with(name, number);
                } catch (ArithmeticException e) {
                    yield facts;
                }
            }
            case OBJECT, ARRAY, NULL -> facts;
        };
    }

    private void requireSimple(int token, String name) throws JsonRefusal {
        switch (tokens.kind(token)) {
            case OBJECT, ARRAY -> throw misfit(name, "is no simple value");
            case NULL -> throw misfit(name, "is null");
            case ASCII, UTF_8, ESCAPED, INTEGER, DECIMAL, TRUE, FALSE -> {}
        }
    }

    private String cleaned(String text) {
        return clean ? CleanText.line(text) : text;
    }

    private static JsonRefusal misfit(String name, String what) {
        return JsonRefusal.of(name, name + " " + what);
    }
}
