package recess.client.terminal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Collects a bracketed paste until its end mark; what is beyond the limit is dropped, but the end is still found. */
final class PasteBuffer {
    private final byte[] end;
    private final int maxBytes;
    private final ByteArrayOutputStream pasted = new ByteArrayOutputStream();
    private int matched;

    PasteBuffer(String end, int maxBytes) {
        this.end = end.getBytes(StandardCharsets.US_ASCII);
        this.maxBytes = maxBytes;
    }

    /** Takes a byte, and says whether the end mark is complete with it. */
    boolean add(byte b) {
        if (b == end[matched]) {
            matched++;
            if (matched == end.length) {
                matched = 0;
                return true;
            }
            return false;
        }
        keep(Arrays.copyOf(end, matched));
        // The mark begins with its only ESC, so a mark can begin again here but nowhere before.
        matched = b == end[0] ? 1 : 0;
        if (matched == 0) {
            keep(new byte[] {b});
        }
        return false;
    }

    private void keep(byte[] bytes) {
        if (pasted.size() + bytes.length <= maxBytes) {
            pasted.writeBytes(bytes);
        }
    }

    /** The text so far, and begins anew. */
    String take() {
        String text = pasted.toString(StandardCharsets.UTF_8);
        pasted.reset();
        matched = 0;
        return text;
    }
}
