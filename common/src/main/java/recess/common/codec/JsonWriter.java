package recess.common.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import recess.common.message.Bytes;
import recess.common.message.Facts;
import recess.common.text.CleanText;

/** Writes one line of JSON straight into bytes. */
final class JsonWriter {
    private static final int USUAL_BYTES = 256;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final boolean harmless;
    private byte[] bytes = new byte[USUAL_BYTES];
    private int length;

    /**
     * @param harmless whether characters that could do something to a screen are escaped: a program gets them, a terminal
     *     does not
     */
    JsonWriter(boolean harmless) {
        this.harmless = harmless;
    }

    /** The line, with an LF at its end. */
    Bytes line() {
        put('\n');
        return Bytes.copyOf(bytes, length);
    }

    JsonWriter beginObject() {
        return put('{');
    }

    JsonWriter endObject() {
        return put('}');
    }

    /** A name; its value must follow. */
    JsonWriter name(String name) {
        return comma().text(name).put(':');
    }

    <T> void list(List<T> values, JsonType.Writer<T> writer) {
        put('[');
        for (T value : values) {
            comma();
            writer.write(this, value);
        }
        put(']');
    }

    /** Each fact as a field. */
    JsonWriter facts(Facts facts) {
        facts.forEach((name, value) -> {
            name(name);
            switch (value) {
                case String text -> text(text);
                case Boolean flag -> flag(flag);
                case Number number -> number(number.longValue());
                default -> throw new IllegalArgumentException("a fact of " + value.getClass());
            }
        });
        return this;
    }

    JsonWriter flag(boolean value) {
        return json(value ? "true" : "false");
    }

    JsonWriter number(long value) {
        if (value < 0) {
            return json(Long.toString(value));
        }
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        reserve(digits);
        long rest = value;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    JsonWriter text(String text) {
        reserve(text.length() + 2);
        bytes[length++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F || c == '"' || c == '\\') {
                special(text, i);
                return put('"');
            }
            bytes[length++] = (byte) c;
        }
        return put('"');
    }

    /** Text that is JSON already, except for characters that a screen must not get. */
    JsonWriter json(String json) {
        for (int i = 0; i < json.length(); i += Character.charCount(json.codePointAt(i))) {
            character(json.codePointAt(i));
        }
        return this;
    }

    /** The rest of a text, from the first character that may need an escape. */
    private void special(String text, int from) {
        for (int i = from; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            switch (c) {
                case '"', '\\' -> put('\\').put((char) c);
                case '\b' -> put('\\').put('b');
                case '\f' -> put('\\').put('f');
                case '\n' -> put('\\').put('n');
                case '\r' -> put('\\').put('r');
                case '\t' -> put('\\').put('t');
                // The last two end a line in JavaScript.
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029') {
                        spellOut((char) c);
                    } else {
                        character(c);
                    }
                }
            }
        }
    }

    private void character(int c) {
        if (c < 0x7F) {
            put((char) c);
        } else if (harmless && !CleanText.isSafe(c)) {
            for (char unit : Character.toChars(c)) {
                spellOut(unit);
            }
        } else {
            utf8(c);
        }
    }

    private void spellOut(char unit) {
        put('\\').put('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            put((char) HEX[unit >> shift & 0xF]);
        }
    }

    private void utf8(int c) {
        byte[] encoded = Character.toString(c).getBytes(StandardCharsets.UTF_8);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    private JsonWriter comma() {
        return bytes[length - 1] == '{' || bytes[length - 1] == '[' ? this : put(',');
    }

    private JsonWriter put(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
