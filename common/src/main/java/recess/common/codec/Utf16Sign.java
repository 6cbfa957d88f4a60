package recess.common.codec;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Looks whether text comes as UTF-16, two bytes a character, as some Windows programs send it: behind a byte-order mark
 * (FF FE or FE FF), or with a NUL next to each letter. Four bytes tell. Until they are there, up to three are held back, so
 * that {@code 50} is never read as 5 and 0; a pause ends the doubt, because a text of two characters comes in one piece.
 */
final class Utf16Sign {
    private static final int TELLING_BYTES = 4;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private static final byte NUL = 0;
    private static final byte LF = 10;
    private static final byte CR = 13;
    private static final byte FE = (byte) 0xFE;
    private static final byte FF = (byte) 0xFF;

    private enum Verdict {
        OPEN,
        UTF_16,
        OTHER
    }

    private final byte[] start = new byte[TELLING_BYTES];
    private int length;
    private Verdict verdict = Verdict.OPEN;
    private ByteBuffer released = NOTHING;

    /** Whether the next byte has to be shown to {@link #take}: what {@link #hasReleased released} comes first. */
    boolean isOpen() {
        return verdict == Verdict.OPEN && !released.hasRemaining();
    }

    /**
     * Takes the next byte, and holds it back.
     *
     * @return whether the bytes are UTF-16
     */
    boolean take(byte b) {
        start[length++] = b;
        verdict = judge();
        if (verdict == Verdict.OTHER) {
            release();
        }
        return verdict == Verdict.UTF_16;
    }

    /** Whether bytes are held back. */
    boolean isHolding() {
        return length > 0;
    }

    /** Whether what is held back is more than the first byte of any text, and so likely to go on at once. */
    boolean isInDoubt() {
        return length > 1 || (length == 1 && (start[0] == NUL || start[0] == FE || start[0] == FF));
    }

    /** Nothing more comes for now: what is held back is text like any other, and the next bytes may tell anew. */
    void pause() {
        // FF is the first byte of a telnet command: the rest of that is no text to judge.
        verdict = length <= 2 && start[0] != FF ? Verdict.OPEN : Verdict.OTHER;
        release();
    }

    boolean hasReleased() {
        return released.hasRemaining();
    }

    byte nextReleased() {
        byte next = released.get();
        if (!released.hasRemaining()) {
            released = NOTHING;
        }
        return next;
    }

    private void release() {
        released = ByteBuffer.wrap(Arrays.copyOf(start, length));
        length = 0;
    }

    private Verdict judge() {
        boolean marked = start[0] == FF;
        boolean littleEndian = start[0] != NUL;
        return switch (length) {
            // Enter on an empty line is never the beginning of a text.
            case 1 -> start[0] == LF || start[0] == CR ? Verdict.OTHER : Verdict.OPEN;
            case 2 -> {
                if (start[0] == FE) {
                    yield start[1] == FF ? Verdict.UTF_16 : Verdict.OTHER;
                }
                yield openIf(marked ? start[1] == FE : (start[1] == NUL) == littleEndian);
            }
            // Behind FF FE, which telnet knows as DONT, anything may stand.
            case 3 -> openIf(marked || (start[2] == NUL) != littleEndian);
            default -> (start[3] == NUL) == littleEndian ? Verdict.UTF_16 : Verdict.OTHER;
        };
    }

    private static Verdict openIf(boolean possible) {
        return possible ? Verdict.OPEN : Verdict.OTHER;
    }
}
