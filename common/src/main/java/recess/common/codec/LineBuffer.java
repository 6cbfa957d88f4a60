package recess.common.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a line that has not ended yet: grows with what has come, never beyond its limit. */
final class LineBuffer {
    private static final int FIRST_CAPACITY = 64;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final int maxBytes;
    private byte[] content = new byte[FIRST_CAPACITY];
    private int length;

    LineBuffer(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    int length() {
        return length;
    }

    /** All that is held, from the first byte on; what is behind {@link #length} means nothing. */
    byte[] content() {
        return content;
    }

    /**
     * Takes one more byte.
     *
     * @return false, and nothing is taken, where the line is as long as it may be
     */
    boolean append(byte b) {
        if (length == maxBytes) {
            return false;
        }
        if (length == content.length) {
            content = Arrays.copyOf(content, Math.min(maxBytes, 2 * content.length));
        }
        content[length++] = b;
        return true;
    }

    /** Takes back one character: a byte and the UTF-8 continuation bytes behind it (RFC 3629, section 3). */
    void eraseCharacter() {
        while (length > 0 && (content[length - 1] & 0xC0) == 0x80) {
            length--;
        }
        length = Math.max(0, length - 1);
    }

    void clear() {
        length = 0;
    }

    boolean startsWithByteOrderMark() {
        return length >= BYTE_ORDER_MARK.length
                && Arrays.equals(content, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    boolean isByteOrderMark() {
        return length == BYTE_ORDER_MARK.length && startsWithByteOrderMark();
    }

    /** The line as text, without a byte-order mark where that is to be dropped; afterwards nothing is held. */
    String take(boolean dropsByteOrderMark) {
        int start = dropsByteOrderMark && startsWithByteOrderMark() ? BYTE_ORDER_MARK.length : 0;
        String text = new String(content, start, length - start, StandardCharsets.UTF_8);
        length = 0;
        return text;
    }
}
