package recess.common.text;

import java.nio.ByteBuffer;
import recess.common.message.Bytes;

/** Shows bytes as the bytes literal that a Python lesson would print: {@code b'50\r\n'}. */
public final class BytesLiteral {
    private BytesLiteral() {}

    /**
     * The literal of the first {@code maxBytes} bytes, with {@code ...} and the whole size behind it where there are
     * more. It holds printable ASCII only, so it is safe anywhere.
     *
     * @param maxBytes 0 or more
     */
    public static String of(Bytes bytes, int maxBytes) {
        ByteBuffer view = bytes.view();
        int shown = Math.min(maxBytes, bytes.size());
        char quote = quote(view.slice(0, shown));
        StringBuilder literal = new StringBuilder(shown + 3).append('b').append(quote);
        for (int i = 0; i < shown; i++) {
            append(literal, view.get(i), quote);
        }
        literal.append(quote);
        if (shown < bytes.size()) {
            literal.append("... (").append(bytes.size()).append(" bytes)");
        }
        return literal.toString();
    }

    /** Single quotes, unless only double ones save an escape. */
    private static char quote(ByteBuffer shown) {
        boolean single = false;
        while (shown.hasRemaining()) {
            byte b = shown.get();
            if (b == '"') {
                return '\'';
            }
            single |= b == '\'';
        }
        return single ? '"' : '\'';
    }

    private static void append(StringBuilder literal, byte b, char quote) {
        switch (b) {
            case '\n' -> literal.append("\\n");
            case '\r' -> literal.append("\\r");
            case '\t' -> literal.append("\\t");
            case '\\' -> literal.append("\\\\");
            default -> {
                if (b == quote) {
                    literal.append('\\').append(quote);
                } else if (b >= 0x20 && b < 0x7F) {
                    literal.append((char) b);
                } else {
                    literal.append("\\x");
                    literal.append(Character.forDigit((b >> 4) & 0xF, 16));
                    literal.append(Character.forDigit(b & 0xF, 16));
                }
            }
        }
    }
}
