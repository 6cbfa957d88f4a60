package recess.common.codec;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Where each value of a line of JSON stands. There is no tree: a value is read from the bytes of the line when it is asked
 * for, so the bytes must not change until then. Inside an object, each name is a token, and its value follows it.
 */
final class JsonTokens {
    /** What a token is. */
    enum Kind {
        OBJECT,
        ARRAY,
        /** A string of ASCII, as it stands in the line. */
        ASCII,
        /** A string of UTF-8, as it stands in the line. */
        UTF_8,
        /** A string with escapes in it. */
        ESCAPED,
        /** A number written without a point or an exponent, and not as -0: it can be repeated exactly. */
        INTEGER,
        DECIMAL,
        TRUE,
        FALSE,
        NULL
    }

    /** Enough for a request with a few fields. */
    private static final int USUAL_TOKENS = 12;

    private final byte[] bytes;
    private Kind[] kinds = new Kind[USUAL_TOKENS];

    /** Two for each token: where it begins and ends in the line. For an object or a list, the end is the token after its last. */
    private int[] places = new int[2 * USUAL_TOKENS];

    private int count;

    JsonTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The tokens of the object that a line is, which is the first of them.
     *
     * @throws JsonRefusal if it is no such object; says what is wrong, and where
     */
    static JsonTokens of(byte[] bytes, int from, int to) throws JsonRefusal {
        JsonTokens tokens = new JsonScanner(bytes, from, to).scan();
        if (tokens == null) {
            throw JsonDiagnosis.in(bytes, from, to);
        }
        return tokens;
    }

    int add(Kind kind, int from, int to) {
        if (count == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * count);
            places = Arrays.copyOf(places, 4 * count);
        }
        kinds[count] = kind;
        places[2 * count] = from;
        places[2 * count + 1] = to;
        return count++;
    }

    /** An object or a list ends here. */
    void end(int container) {
        places[2 * container + 1] = count;
    }

    Kind kind(int token) {
        return kinds[token];
    }

    /** The token after a value and everything in it. */
    int next(int token) {
        return switch (kinds[token]) {
            case OBJECT, ARRAY -> to(token);
            case ASCII, UTF_8, ESCAPED, INTEGER, DECIMAL, TRUE, FALSE, NULL -> token + 1;
        };
    }

    /** The value of a name in an object; -1 if the name is not there. */
    int find(int object, String name) {
        for (int at = object + 1; at < to(object); at = next(at + 1)) {
            if (isText(at, name)) {
                return at + 1;
            }
        }
        return -1;
    }

    boolean isString(int token) {
        return switch (kinds[token]) {
            case ASCII, UTF_8, ESCAPED -> true;
            case OBJECT, ARRAY, INTEGER, DECIMAL, TRUE, FALSE, NULL -> false;
        };
    }

    /** What a string says, or how a number is written. */
    String text(int token) {
        int from = from(token);
        int length = to(token) - from;
        return switch (kinds[token]) {
            case ESCAPED -> unescaped(from, to(token));
            case UTF_8 -> new String(bytes, from, length, StandardCharsets.UTF_8);
            case ASCII, INTEGER, DECIMAL -> new String(bytes, from, length, StandardCharsets.ISO_8859_1);
            case OBJECT, ARRAY, TRUE, FALSE, NULL -> throw new IllegalArgumentException("no text: " + kinds[token]);
        };
    }

    /** Whether two strings say the same. */
    boolean isSame(int one, int other) {
        boolean asWritten = kinds[one] != Kind.ESCAPED && kinds[other] != Kind.ESCAPED;
        return asWritten
                ? Arrays.equals(bytes, from(one), to(one), bytes, from(other), to(other))
                : text(one).equals(text(other));
    }

    /**
     * The value of a number.
     *
     * @throws ArithmeticException where it is a fraction
     */
    long whole(int token) {
        if (kinds[token] != Kind.INTEGER) {
            return new BigDecimal(text(token)).longValueExact();
        }
        boolean negative = bytes[from(token)] == '-';
        long value = 0;
        for (int i = from(token) + (negative ? 1 : 0); i < to(token); i++) {
            value = value * 10 + bytes[i] - '0';
        }
        return negative ? -value : value;
    }

    private int from(int token) {
        return places[2 * token];
    }

    private int to(int token) {
        return places[2 * token + 1];
    }

    private boolean isText(int token, String text) {
        if (kinds[token] != Kind.ASCII) {
            return text(token).equals(text);
        }
        int from = from(token);
        if (to(token) - from != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String unescaped(int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int plain = from;
        int i = from;
        while (i < to) {
            if (bytes[i] != '\\') {
                i++;
                continue;
            }
            text.append(new String(bytes, plain, i - plain, StandardCharsets.UTF_8));
            byte b = bytes[i + 1];
            text.append(
                    switch (b) {
                        case 'b' -> '\b';
                        case 'f' -> '\f';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        case 't' -> '\t';
                        case 'u' -> (char) Integer.parseInt(new String(bytes, i + 2, 4, StandardCharsets.US_ASCII), 16);
                        default -> (char) b;
                    });
            i += b == 'u' ? 6 : 2;
            plain = i;
        }
        return text.append(new String(bytes, plain, to - plain, StandardCharsets.UTF_8))
                .toString();
    }
}
