package recess.common.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Searches a line that is too long to be kept for the type of the one request that a block follows: what comes behind such a
 * line may be somebody's file, and must not be read as lines.
 */
final class BlockMarker {
    /** Its first byte comes only once in it, so that a search that breaks off goes on at the next byte. */
    private static final byte[] MARKER = JsonRequests.DATA.getBytes(StandardCharsets.US_ASCII);

    private int matched;

    /** A new line begins. */
    void begin() {
        matched = 0;
    }

    /**
     * Searches the next bytes of the line.
     *
     * @return whether the line has held the marker so far
     */
    boolean isIn(ByteBuffer bytes) {
        for (int at = bytes.position(); at < bytes.limit() && matched < MARKER.length; at++) {
            byte b = bytes.get(at);
            if (b == MARKER[matched]) {
                matched++;
            } else {
                matched = b == MARKER[0] ? 1 : 0;
            }
        }
        return matched == MARKER.length;
    }
}
