package recess.common.codec;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import recess.common.codec.JsonTokens.Kind;

/**
 * Finds the tokens of a line in one pass over its bytes. It accepts only JSON that every program reads in the same way (RFC
 * 8259, with the restrictions of I-JSON, RFC 7493): UTF-8 without a byte-order mark, no name twice, no lone surrogate, no
 * number that a double would round.
 */
final class JsonScanner {
    static final int MAX_DEPTH = 16;
    static final int MAX_NAMES = 64;
    static final int MAX_STRING_CHARS = 4096;
    static final long MAX_INTEGER = (1L << 53) - 1;

    /** Enough for any number that a program writes; parsing far more digits would take a while. */
    static final int MAX_NUMBER_CHARS = 32;

    /** An integer of so few characters is within the limit. */
    private static final int SAFE_NUMBER_CHARS = 15;

    private static final class NotStrictException extends Exception {
        NotStrictException() {
            super(null, null, false, false);
        }
    }

    private final byte[] bytes;
    private final int end;
    private final JsonTokens tokens;
    private int at;

    JsonScanner(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
        this.tokens = new JsonTokens(bytes);
    }

    /** The tokens of the object that the line is; null if the line is anything else. */
    @Nullable
    JsonTokens scan() {
        try {
            skipSpace();
            require(peek() == '{');
            value(1);
            require(at == end);
            return tokens;
        } catch (NotStrictException e) {
            return null;
        }
    }

    /** Reads a value and the white space around it. */
    private void value(int depth) throws NotStrictException {
        skipSpace();
        switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> literal(Kind.TRUE, "true");
            case 'f' -> literal(Kind.FALSE, "false");
            case 'n' -> literal(Kind.NULL, "null");
            default -> number();
        }
        skipSpace();
    }

    private void object(int depth) throws NotStrictException {
        require(depth <= MAX_DEPTH);
        int object = tokens.add(Kind.OBJECT, at++, 0);
        skipSpace();
        for (int names = 1; !take('}'); names++) {
            require(names == 1 || take(','));
            skipSpace();
            int name = string();
            require(names <= MAX_NAMES && isNew(name, object));
            skipSpace();
            require(take(':'));
            value(depth + 1);
        }
        tokens.end(object);
    }

    private void array(int depth) throws NotStrictException {
        require(depth <= MAX_DEPTH);
        int array = tokens.add(Kind.ARRAY, at++, 0);
        skipSpace();
        for (int values = 1; !take(']'); values++) {
            require(values == 1 || take(','));
            value(depth + 1);
        }
        tokens.end(array);
    }

    /** Of two values with the same name, nobody can tell which was meant. */
    private boolean isNew(int name, int object) {
        for (int known = object + 1; known < name; known = tokens.next(known + 1)) {
            if (tokens.isSame(known, name)) {
                return false;
            }
        }
        return true;
    }

    private int string() throws NotStrictException {
        require(take('"'));
        int from = at;
        Kind kind = Kind.ASCII;
        skipPlain();
        while (!take('"')) {
            if (take('\\')) {
                escape();
                kind = Kind.ESCAPED;
            } else {
                require(peek() < 0);
                utf8();
                kind = kind == Kind.ASCII ? Kind.UTF_8 : kind;
            }
            skipPlain();
        }
        int string = tokens.add(kind, from, at - 1);
        if (at - from > MAX_STRING_CHARS) {
            String text = tokens.text(string);
            require(text.codePointCount(0, text.length()) <= MAX_STRING_CHARS);
        }
        return string;
    }

    /** Skips ASCII characters that stand for themselves. */
    private void skipPlain() {
        int i = at;
        while (i < end && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        at = i;
    }

    private void escape() throws NotStrictException {
        byte b = peek();
        require(b > ' ' && "\"\\/bfnrtu".indexOf(b) >= 0);
        at++;
        if (b == 'u') {
            char unit = hex();
            require(!Character.isLowSurrogate(unit));
            if (Character.isHighSurrogate(unit)) {
                require(take('\\') && take('u') && Character.isLowSurrogate(hex()));
            }
        }
    }

    private char hex() throws NotStrictException {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            require(digit >= 0);
            unit = unit * 16 + digit;
            at++;
        }
        return (char) unit;
    }

    /** One character of several bytes: in its shortest form, and no surrogate (RFC 3629, section 3). */
    private void utf8() throws NotStrictException {
        int lead = bytes[at++] & 0xFF;
        require(lead >= 0xC2 && lead <= 0xF4);
        int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
        int c = lead & (0x3F >> more);
        for (int i = 0; i < more; i++) {
            int b = peek();
            require((b & 0xC0) == 0x80);
            c = (c << 6) | (b & 0x3F);
            at++;
        }
        require(c >= (more == 3 ? 0x10000 : more == 2 ? 0x800 : 0x80) && c <= Character.MAX_CODE_POINT);
        require(c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    }

    private void number() throws NotStrictException {
        int from = at;
        boolean negative = take('-');
        boolean zero = take('0');
        if (!zero) {
            digits();
        }
        int integerEnd = at;
        if (take('.')) {
            digits();
        }
        if (take('e') || take('E')) {
            if (!take('+')) {
                take('-');
            }
            digits();
        }
        require(at - from <= MAX_NUMBER_CHARS);
        boolean integer = at == integerEnd && !(negative && zero);
        int number = tokens.add(integer ? Kind.INTEGER : Kind.DECIMAL, from, at);
        require((integer && at - from <= SAFE_NUMBER_CHARS) || isWithin(tokens.text(number)));
    }

    private static boolean isWithin(String number) {
        try {
            return new BigDecimal(number).abs().compareTo(BigDecimal.valueOf(MAX_INTEGER)) <= 0;
        } catch (NumberFormatException e) {
            // An exponent of many digits.
            return false;
        }
    }

    private void digits() throws NotStrictException {
        require(isDigit());
        while (isDigit()) {
            at++;
        }
    }

    private boolean isDigit() {
        byte b = peek();
        return b >= '0' && b <= '9';
    }

    private void literal(Kind kind, String word) throws NotStrictException {
        int from = at;
        for (int i = 0; i < word.length(); i++) {
            require(take(word.charAt(i)));
        }
        tokens.add(kind, from, at);
    }

    private void skipSpace() {
        for (byte b = peek(); b == ' ' || b == '\t' || b == '\r' || b == '\n'; b = peek()) {
            at++;
        }
    }

    /** The next byte; at the end, NUL, which is legal nowhere. */
    private byte peek() {
        return at < end ? bytes[at] : 0;
    }

    private boolean take(char expected) {
        boolean there = peek() == expected;
        if (there) {
            at++;
        }
        return there;
    }

    private static void require(boolean strict) throws NotStrictException {
        if (!strict) {
            throw new NotStrictException();
        }
    }
}
