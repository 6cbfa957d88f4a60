package recess.server.bench;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Ping-pong with 64 bytes. No two messages are alike, so that a reply to another one would be noticed. */
final class EchoScript implements Script {
    private static final int MESSAGE_BYTES = 64;

    private final ByteBuffer message = ByteBuffer.allocateDirect(MESSAGE_BYTES);

    /** @param number of the connection */
    EchoScript(int number) {
        message.putInt(0, number);
    }

    @Override
    public boolean isOpened() {
        return true;
    }

    @Override
    public ByteBuffer next() {
        return message.clear().putLong(Integer.BYTES, message.getLong(Integer.BYTES) + 1);
    }

    @Override
    public boolean isAnswered(ByteBuffer reply) throws IOException {
        if (reply.remaining() < MESSAGE_BYTES) {
            return false;
        }
        if (!reply.equals(message.rewind())) {
            throw new IOException("a message came back changed");
        }
        return true;
    }
}
