package recess.common.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Looks in a line that is too long to be held for what would say that bytes follow it, which are no lines then. */
final class BlockSign {
    /** Its first byte comes only once in it: where it breaks off, it may begin anew, and nowhere before. */
    private static final byte[] SIGN = JsonRequests.DATA.getBytes(StandardCharsets.US_ASCII);

    private int matched;

    /** Another line begins. */
    void begin() {
        matched = 0;
    }

    /**
     * Looks at the next bytes of the line.
     *
     * @return whether the sign has been seen
     */
    boolean isIn(ByteBuffer bytes) {
        for (int at = bytes.position(); at < bytes.limit() && matched < SIGN.length; at++) {
            byte b = bytes.get(at);
            if (b == SIGN[matched]) {
                matched++;
            } else {
                matched = b == SIGN[0] ? 1 : 0;
            }
        }
        return matched == SIGN.length;
    }
}
