package recess.common.codec;

import java.nio.ByteBuffer;
import java.util.Arrays;
import recess.common.message.Bytes;

/** The bytes of a message that is not complete yet: grows with what has come, never beyond its limit. */
final class ByteAccumulator {
    private static final int KEPT_CAPACITY = 8 * 1024;
    private static final byte[] NOTHING = new byte[0];

    private final int maxBytes;
    private final HoldBudget budget;
    private byte[] content = NOTHING;
    private int length;
    private int charged;
    private boolean refusedByBudget;

    ByteAccumulator(int maxBytes) {
        this(maxBytes, HoldBudget.unlimited());
    }

    /** @param budget pays for a large buffer, until what was taken out of it has been dealt with */
    ByteAccumulator(int maxBytes, HoldBudget budget) {
        this.maxBytes = maxBytes;
        this.budget = budget;
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
     * @return false, and nothing taken, where that would be over the limit, or over what is left of the budget
     */
    boolean append(ByteBuffer in, int count) {
        if (isEmpty()) {
            // Whoever asks for the next message is done with the one before.
            release();
        }
        if (count > maxBytes - length) {
            return false;
        }
        if (length + count > content.length) {
            // In long: twice the capacity may be more than an int holds.
            long grown = Math.max(length + count, Math.min(maxBytes, 2L * content.length));
            if (!charge((int) grown)) {
                return false;
            }
            content = Arrays.copyOf(content, (int) grown);
        }
        in.get(content, length, count);
        length += count;
        return true;
    }

    /** Whether the last that was refused would have been within the limit. */
    boolean isRefusedByBudget() {
        return refusedByBudget;
    }

    /** Gives back what the budget paid for what was taken. */
    void release() {
        budget.give(charged);
        charged = 0;
    }

    /** What is held, from the first byte on; of use until something is appended. */
    byte[] content() {
        return content;
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

    private boolean charge(int capacity) {
        if (capacity > KEPT_CAPACITY) {
            if (!budget.take(capacity - charged)) {
                refusedByBudget = true;
                return false;
            }
            charged = capacity;
        }
        return true;
    }
}
