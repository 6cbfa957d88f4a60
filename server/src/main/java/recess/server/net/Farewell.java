package recess.server.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;

/**
 * Closes a socket so that the last words arrive: half-close, take what the peer still sends for a bounded time, close.
 * To close with unread input would send RST, and the peer may then lose what it has not read yet (RFC 1122, 4.2.2.13).
 */
final class Farewell {
    private Farewell() {}

    /** @param limit how long to wait for the peer's end of input, and how much of it to take */
    static void close(Socket socket, ConnectionLimits.Drain limit) {
        try (socket) {
            if (socket.isClosed()) {
                return;
            }
            if (!socket.isOutputShutdown()) {
                socket.shutdownOutput();
            }
            drain(socket, limit);
        } catch (IOException e) {
            // The peer is gone, which is what was wanted.
        }
    }

    private static void drain(Socket socket, ConnectionLimits.Drain limit) throws IOException {
        if (socket.isInputShutdown()) {
            return;
        }
        byte[] scratch = new byte[8 * 1024];
        InputStream in = socket.getInputStream();
        long end = System.nanoTime() + limit.time().toNanos();
        int left = limit.bytes();
        while (left > 0) {
            long millis = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (millis <= 0) {
                return;
            }
            socket.setSoTimeout((int) millis);
            int read = in.read(scratch, 0, Math.min(left, scratch.length));
            if (read < 0) {
                return;
            }
            left -= read;
        }
    }
}
