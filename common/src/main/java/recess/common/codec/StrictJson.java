package recess.common.codec;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import recess.common.message.Bytes;
import recess.common.message.FaultCode;
import recess.common.text.CleanText;

/**
 * Reads one JSON object, and nothing that two programs could read in two ways (RFC 8259, and the I-JSON of RFC 7493): UTF-8
 * without a byte-order mark, no duplicate names, no lone surrogates, no numbers that a double would round.
 */
final class StrictJson {
    static final int MAX_DEPTH = 16;
    static final int MAX_NAMES = 64;
    static final int MAX_STRING_CHARS = 4096;
    static final long MAX_INTEGER = (1L << 53) - 1;

    private final JsonReader reader;

    private StrictJson(JsonReader reader) {
        this.reader = reader;
    }

    static JsonObject parse(Bytes line) throws JsonRefusal {
        String text = decode(line);
        if (text.startsWith("\uFEFF")) {
            throw refusal("a byte-order mark at column 1");
        }
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(MAX_DEPTH);
        StrictJson parser = new StrictJson(reader);
        try {
            if (reader.peek() != JsonToken.BEGIN_OBJECT) {
                throw refusal("not an object at column 1");
            }
            JsonObject object = parser.object();
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw refusal("something behind the object");
            }
            return object;
        } catch (MalformedJsonException e) {
            throw refusal(position(e));
        } catch (EOFException e) {
            throw refusal("the object has no end, column " + (text.length() + 1));
        } catch (IOException | NumberFormatException | IllegalStateException e) {
            throw refusal(position(e));
        }
    }

    private JsonObject object() throws IOException, JsonRefusal {
        JsonObject object = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = checked(reader.nextName());
            if (object.has(name)) {
                throw refusal("the name " + CleanText.quote(name) + " twice at " + where());
            }
            if (object.size() == MAX_NAMES) {
                throw refusal("more than " + MAX_NAMES + " names at " + where());
            }
            object.add(name, value());
        }
        reader.endObject();
        return object;
    }

    private JsonElement value() throws IOException, JsonRefusal {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object();
            case BEGIN_ARRAY -> {
                JsonArray array = new JsonArray();
                reader.beginArray();
                while (reader.hasNext()) {
                    array.add(value());
                }
                reader.endArray();
                yield array;
            }
            case STRING -> new JsonPrimitive(checked(reader.nextString()));
            case NUMBER -> number(reader.nextString());
            case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
            case NULL -> {
                reader.nextNull();
                yield JsonNull.INSTANCE;
            }
            case END_ARRAY, END_OBJECT, NAME, END_DOCUMENT ->
                throw new MalformedJsonException("no value at " + reader.getPath());
        };
    }

    private JsonPrimitive number(String text) throws JsonRefusal {
        // Long before the digits are worked out: 64 KiB of them would take a while.
        BigDecimal number = text.length() > 32 ? null : new BigDecimal(text);
        if (number == null || number.abs().compareTo(BigDecimal.valueOf(MAX_INTEGER)) > 0) {
            throw refusal("a number beyond 2^53-1 at " + where());
        }
        return new JsonPrimitive(number);
    }

    private String checked(String text) throws JsonRefusal {
        if (text.length() > MAX_STRING_CHARS) {
            throw refusal(
                    "a string of " + text.length() + " characters at " + where() + " (limit " + MAX_STRING_CHARS + ")");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (Character.isSurrogate(c) && !pair) {
                throw refusal("a lone surrogate at " + where());
            }
            i += pair ? 1 : 0;
        }
        return text;
    }

    private static String decode(Bytes line) throws JsonRefusal {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(line.view())
                    .toString();
        } catch (CharacterCodingException e) {
            throw refusal("not UTF-8");
        }
    }

    private String where() {
        return CleanText.quote(reader.getPath());
    }

    /** What Gson says of the place, which stands behind "at": {@code line 1 column 9 path $.name}. */
    private static String position(Exception e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        int at = message.lastIndexOf(" at line ");
        return CleanText.shorten(CleanText.line(at < 0 ? message : message.substring(at + 4)), 120);
    }

    private static JsonRefusal refusal(String where) {
        return new JsonRefusal(FaultCode.BAD_JSON, CleanText.line("bad JSON: " + where), "");
    }
}
