package recess.common.codec;

import java.nio.ByteBuffer;
import java.util.Arrays;
import recess.common.message.Bytes;

/** The bytes of a message that is not complete yet: grows with what has come, never beyond its limit. */
final class ByteAccumulator {
    private static final int KEPT_CAPACITY = 8 * 1024;
    private static final byte[] NOTHING = new byte[0];

    private final int maxBytes;
    private byte[] content = NOTHING;
    private int length;

    ByteAccumulator(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    int length() {
        return length;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /**
     * Takes the next {@code count} bytes out of {@code in}.
     *
     * @return false, and nothing taken, where that would be over the limit
     */
    boolean append(ByteBuffer in, int count) {
        if (count > maxBytes - length) {
            return false;
        }
        if (length + count > content.length) {
            // In long: twice the capacity may be more than an int holds.
            long grown = Math.max(length + count, Math.min(maxBytes, 2L * content.length));
            content = Arrays.copyOf(content, (int) grown);
        }
        in.get(content, length, count);
        length += count;
        return true;
    }

    /** Everything held; afterwards nothing is, and a large buffer is let go. */
    Bytes take() {
        Bytes taken = Bytes.take(ByteBuffer.wrap(content), length);
        clear();
        return taken;
    }

    void clear() {
        length = 0;
        if (content.length > KEPT_CAPACITY) {
            content = NOTHING;
        }
    }
}
