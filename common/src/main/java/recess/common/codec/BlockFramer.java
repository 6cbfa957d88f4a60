package recess.common.codec;

import java.nio.ByteBuffer;
import recess.common.message.ClientMessage;

/** Frames a block: the bytes behind a line that says how many they are. It keeps none of them. */
final class BlockFramer {
    private long leftBytes;
    private boolean open;
    private boolean dropped;

    /** The next bytes are a block. */
    void expect(long bytes) {
        leftBytes = bytes;
        open = true;
        dropped = false;
    }

    /** The next bytes are skipped: the request that announced them was refused. */
    void drop(long bytes) {
        leftBytes = bytes;
        open = bytes > 0;
        dropped = true;
    }

    /** Whether the next byte belongs to a block. */
    boolean isOpen() {
        return open;
    }

    /** How many bytes are still to come. */
    long leftBytes() {
        return leftBytes;
    }

    /** The next message of the open block. */
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
