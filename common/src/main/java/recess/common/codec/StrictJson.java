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
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import recess.common.message.Bytes;
import recess.common.message.FaultCode;
import recess.common.text.CleanText;

/**
 * Reads one JSON object, and nothing that two programs could read in two ways (RFC 8259, and the I-JSON of RFC 7493): UTF-8
 * without a byte-order mark, no duplicate names, no lone surrogates, no integers that a double would round.
 */
final class StrictJson {
    static final int MAX_DEPTH = 16;
    static final int MAX_NAMES = 64;
    static final int MAX_STRING_CHARS = 4096;
    static final long MAX_INTEGER = (1L << 53) - 1;

    /** Longer than any number within the limits that a program writes; far more digits would take a while to work out. */
    private static final int MAX_NUMBER_CHARS = 32;

    private static final int MAX_PATH_CODE_POINTS = 80;
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");
    private static final Pattern LOCATION = Pattern.compile(" at line \\d+ column (\\d+) path (.*)", Pattern.DOTALL);

    private final String text;
    private final JsonReader reader;

    private StrictJson(String text) {
        this.text = text;
        this.reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(MAX_DEPTH);
    }

    static JsonObject parse(Bytes line) throws JsonRefusal {
        JsonObject object = new JsonObject();
        readInto(object, line);
        return object;
    }

    /**
     * Reads a line.
     *
     * @param object gets each name and its value as it is read: where the line is refused, those before the mistake
     */
    static void readInto(JsonObject object, Bytes line) throws JsonRefusal {
        new StrictJson(decode(line)).read(object);
    }

    private void read(JsonObject object) throws JsonRefusal {
        if (text.startsWith("\uFEFF")) {
            throw refusal("a byte-order mark", 1);
        }
        try {
            if (reader.peek() != JsonToken.BEGIN_OBJECT) {
                throw noObject();
            }
            fill(object);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw here("something behind the object");
            }
        } catch (EOFException e) {
            throw text.isBlank() ? noObject() : refusal("the object has no end", column(text.length()));
        } catch (MalformedJsonException e) {
            throw text.stripLeading().startsWith("{") ? malformed(String.valueOf(e.getMessage())) : noObject();
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot be read", e);
        }
    }

    private void fill(JsonObject object) throws IOException, JsonRefusal {
        reader.beginObject();
        while (reader.hasNext()) {
            String name = checked(reader.nextName());
            if (object.has(name)) {
                // Nobody can tell which of the two was meant.
                object.remove(name);
                throw here("the name " + CleanText.quote(name) + " twice");
            }
            if (object.size() == MAX_NAMES) {
                throw here("more than " + MAX_NAMES + " names");
            }
            object.add(name, value());
        }
        reader.endObject();
    }

    private JsonElement value() throws IOException, JsonRefusal {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> {
                JsonObject object = new JsonObject();
                fill(object);
                yield object;
            }
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
                throw new IllegalStateException("the reader has a value, and it is " + reader.peek());
        };
    }

    private JsonPrimitive number(String digits) throws JsonRefusal {
        if (digits.length() <= MAX_NUMBER_CHARS) {
            try {
                BigDecimal number = new BigDecimal(digits);
                if (number.abs().compareTo(BigDecimal.valueOf(MAX_INTEGER)) <= 0) {
                    // Written with a point or an exponent, it keeps a decimal place: 0.1e1 is not to pass for 1.
                    boolean asWritten =
                            number.scale() > 0 || INTEGER.matcher(digits).matches();
                    return new JsonPrimitive(asWritten ? number : number.setScale(1));
                }
            } catch (NumberFormatException e) {
                // An exponent of many digits.
            }
        }
        throw here("a number of more than " + MAX_NUMBER_CHARS + " characters or beyond 2^53-1");
    }

    private String checked(String string) throws JsonRefusal {
        int length = string.codePointCount(0, string.length());
        if (length > MAX_STRING_CHARS) {
            throw here("a string of " + length + " characters (limit " + MAX_STRING_CHARS + ")");
        }
        return string;
    }

    private static String decode(Bytes line) throws JsonRefusal {
        ByteBuffer in = line.view();
        CharBuffer out = CharBuffer.allocate(line.size());
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw refusal("not UTF-8", text.codePointCount(0, text.length()) + 1);
        }
        return text;
    }

    private static JsonRefusal noObject() {
        return refusal("a line is one JSON object, as {\"type\":\"help\"}", 1);
    }

    /** What is wrong with what has just been read. */
    private JsonRefusal here(String what) {
        return located(what, reader.toString());
    }

    /** What Gson says, without its advice to be less strict. */
    private JsonRefusal malformed(String message) {
        int end = message.indexOf(" at line ");
        String what = message.substring(0, Math.max(0, end)).replace(" in strict mode", "");
        return located(
                what.isEmpty() || what.startsWith("Use ")
                        ? "malformed" + (text.indexOf('\'') >= 0 ? " (names and strings stand in double quotes)" : "")
                        : what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1),
                message.lines().findFirst().orElse(""));
    }

    private JsonRefusal located(String what, String location) {
        Matcher place = LOCATION.matcher(location);
        if (!place.find()) {
            return refusal(what, 1);
        }
        int column = column(Integer.parseInt(place.group(1)) - 1);
        String path = CleanText.shorten(CleanText.line(place.group(2)), MAX_PATH_CODE_POINTS);
        return new JsonRefusal(refusal(what, column).fault().with("path", path));
    }

    /** Counted from 1, in characters as people count them. */
    private int column(int index) {
        return text.codePointCount(0, Math.min(index, text.length())) + 1;
    }

    private static JsonRefusal refusal(String what, int column) {
        return new JsonRefusal(FaultCode.BAD_JSON
                .because(CleanText.line("bad JSON at column " + column + ": " + what))
                .with("column", column));
    }
}
