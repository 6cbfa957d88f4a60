package recess.server.net;

import java.io.IOException;
import java.time.Duration;

/**
 * Closes a channel so that the last words arrive: half-close, take what the peer still sends for a bounded time, close. To
 * close with unread input would send RST, and the peer may then lose what it has not read yet (RFC 1122, 4.2.2.13).
 */
final class LingeringClose {
    private static final int SCRATCH_BYTES = 8 * 1024;

    private LingeringClose() {}

    /** @param limit how long to wait for the peer's end of input, and how much of it to take */
    static void close(Channel channel, ConnectionLimits.Drain limit) {
        try {
            channel.endOutput();
            drain(channel, limit);
        } catch (IOException e) {
            // Closed already, or the peer is gone, which is what was wanted.
        } finally {
            channel.close();
        }
    }

    private static void drain(Channel channel, ConnectionLimits.Drain limit) throws IOException {
        byte[] scratch = new byte[SCRATCH_BYTES];
        long end = System.nanoTime() + limit.time().toNanos();
        int left = limit.bytes();
        while (left > 0 && !channel.isInputEnded()) {
            long millis = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (millis <= 0) {
                return;
            }
            int read = channel.read(scratch, Math.max(0, scratch.length - left), (int) millis);
            if (read < 0) {
                return;
            }
            left -= read;
        }
    }
}
