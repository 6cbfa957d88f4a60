package recess.common.codec;

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
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import recess.common.message.FaultCode;
import recess.common.text.CleanText;

/**
 * Finds out what is wrong with a line that {@link JsonScanner} does not take. Gson reads it once more and knows the column
 * and the path. Good lines pay nothing for that.
 */
final class JsonDiagnosis {
    private static final int MAX_PATH_CODE_POINTS = 80;
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");
    private static final Pattern LOCATION = Pattern.compile(" at line \\d+ column (\\d+) path (.*)", Pattern.DOTALL);

    private final String text;
    private final JsonReader reader;

    /** The id of the request, as JSON, if it stands before the error; otherwise empty. */
    private String id = "";

    private JsonDiagnosis(String text) {
        this.text = text;
        this.reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(JsonScanner.MAX_DEPTH);
    }

    /** The refusal of a line that is not JSON as it has to be. */
    static JsonRefusal in(byte[] bytes, int from, int to) {
        JsonDiagnosis diagnosis = null;
        try {
            diagnosis = new JsonDiagnosis(decode(bytes, from, to));
            diagnosis.read();
        } catch (JsonRefusal e) {
            return diagnosis == null ? e : e.about(diagnosis.id);
        }
        throw new IllegalStateException(
                "Gson takes a line that the scanner refuses: " + CleanText.quote(diagnosis.text));
    }

    private void read() throws JsonRefusal {
        if (text.startsWith("\uFEFF")) {
            throw refusal("a byte-order mark", 1);
        }
        try {
            if (reader.peek() != JsonToken.BEGIN_OBJECT) {
                throw noObject();
            }
            object(1);
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

    private void object(int depth) throws IOException, JsonRefusal {
        Set<String> names = new HashSet<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = checked(reader.nextName());
            boolean marks = depth == 1 && name.equals("id");
            if (names.contains(name)) {
                // Nobody can tell which of the two was meant.
                id = marks ? "" : id;
                throw here("the name " + CleanText.quote(name) + " twice");
            }
            if (names.size() == JsonScanner.MAX_NAMES) {
                throw here("more than " + JsonScanner.MAX_NAMES + " names");
            }
            names.add(name);
            value(depth, marks);
        }
        reader.endObject();
    }

    private void value(int depth, boolean marks) throws IOException, JsonRefusal {
        switch (reader.peek()) {
            case BEGIN_OBJECT -> object(depth + 1);
            case BEGIN_ARRAY -> {
                reader.beginArray();
                while (reader.hasNext()) {
                    value(depth + 1, false);
                }
                reader.endArray();
            }
            case STRING -> {
                String string = checked(reader.nextString());
                id = marks ? JsonRequests.mark(string) : id;
            }
            case NUMBER -> {
                String digits = reader.nextString();
                require(digits);
                id = marks && INTEGER.matcher(digits).matches() ? digits : id;
            }
            case BOOLEAN, NULL -> reader.skipValue();
            case END_ARRAY, END_OBJECT, NAME, END_DOCUMENT ->
                throw new IllegalStateException("the reader has a value, and it is " + reader.peek());
        }
    }

    private void require(String number) throws JsonRefusal {
        if (number.length() <= JsonScanner.MAX_NUMBER_CHARS) {
            try {
                if (new BigDecimal(number).abs().compareTo(BigDecimal.valueOf(JsonScanner.MAX_INTEGER)) <= 0) {
                    return;
                }
            } catch (NumberFormatException e) {
                // An exponent of many digits.
            }
        }
        throw here("a number of more than " + JsonScanner.MAX_NUMBER_CHARS + " characters or beyond 2^53-1");
    }

    private String checked(String string) throws JsonRefusal {
        int length = string.codePointCount(0, string.length());
        if (length > JsonScanner.MAX_STRING_CHARS) {
            throw here("a string of " + length + " characters (limit " + JsonScanner.MAX_STRING_CHARS + ")");
        }
        return string;
    }

    private static String decode(byte[] bytes, int from, int to) throws JsonRefusal {
        CharBuffer out = CharBuffer.allocate(to - from);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes, from, to - from), out, true);
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
