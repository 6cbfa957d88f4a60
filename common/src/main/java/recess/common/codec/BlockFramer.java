package recess.common.codec;

import java.nio.ByteBuffer;
import recess.common.message.ClientMessage;

/** Frames the bytes that follow a line that says how many there are. It holds none of them. */
final class BlockFramer {
    private long leftBytes;
    private boolean open;
    private boolean dropped;

    /** So many bytes follow, and then an end is told. */
    void expect(long bytes) {
        leftBytes = bytes;
        open = true;
        dropped = false;
    }

    /** So many bytes follow that nobody wants, and no end is told. */
    void drop(long bytes) {
        leftBytes = bytes;
        open = bytes > 0;
        dropped = true;
    }

    /** Whether what comes next belongs to the block. */
    boolean isOpen() {
        return open;
    }

    /** How many bytes are still to come. */
    long leftBytes() {
        return leftBytes;
    }

    /** What the bytes at hand make of the block that is open. */
    Decoded next(ByteBuffer in) {
        if (dropped) {
            in.position(in.position() + take(in.remaining()));
            open = leftBytes > 0;
            return Decoded.NeedMore.NEED_MORE;
        }
        if (leftBytes == 0) {
            open = false;
            return new Decoded.Message(new ClientMessage.UploadEnded());
        }
        if (!in.hasRemaining()) {
            return Decoded.NeedMore.NEED_MORE;
        }
        ByteBuffer part = in.slice(in.position(), take(in.remaining()));
        in.position(in.position() + part.remaining());
        return new Decoded.Message(new ClientMessage.UploadPart(part.asReadOnlyBuffer()));
    }

    private int take(int atMost) {
        int count = (int) Math.min(leftBytes, atMost);
        leftBytes -= count;
        return count;
    }
}
