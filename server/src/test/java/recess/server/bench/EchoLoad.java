package recess.server.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Ping-pong: each connection sends a message of 64 bytes, waits until it has all come back, and sends the next. */
final class EchoLoad implements Load {
    private static final int MESSAGE_BYTES = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ClientLoop loop = new ClientLoop();
    private final List<Caller> callers = new ArrayList<>();

    private Latencies latencies = new Latencies();
    private long endNanos;
    private long done;
    private int outstanding;

    /**
     * Connects.
     *
     * @param connections 1 or more
     */
    EchoLoad(InetSocketAddress address, int connections) throws IOException {
        for (int i = 0; i < connections; i++) {
            callers.add(new Caller(address, i));
        }
    }

    @Override
    public Tally run(Duration duration) throws IOException {
        latencies = new Latencies();
        done = 0;
        long startNanos = System.nanoTime();
        endNanos = startNanos + duration.toNanos();
        for (Caller caller : callers) {
            caller.send();
        }
        if (!loop.runUntil(() -> outstanding == 0, duration.plus(PATIENCE))) {
            throw new IOException(outstanding + " of " + callers.size() + " messages did not come back within "
                    + PATIENCE.toSeconds() + " s");
        }
        return new Tally(done, Duration.ofNanos(System.nanoTime() - startNanos), latencies);
    }

    @Override
    public void close() throws IOException {
        loop.close();
    }

    private final class Caller implements ClientLoop.Peer {
        private final SocketChannel channel;
        private final ByteBuffer message = ByteBuffer.allocateDirect(MESSAGE_BYTES);
        private final ByteBuffer reply = ByteBuffer.allocateDirect(MESSAGE_BYTES);
        private long sentNanos;

        Caller(InetSocketAddress address, int number) throws IOException {
            message.putInt(0, number);
            channel = loop.connect(address, this);
        }

        void send() throws IOException {
            // No two messages are alike, so that a reply to another one would be noticed.
            message.clear().putLong(Integer.BYTES, message.getLong(Integer.BYTES) + 1);
            sentNanos = System.nanoTime();
            if (channel.write(message) < MESSAGE_BYTES) {
                throw new IOException("the connection does not take " + MESSAGE_BYTES + " bytes");
            }
            outstanding++;
        }

        @Override
        public void readable() throws IOException {
            if (channel.read(reply) < 0) {
                throw new EOFException("the server has closed an echo connection");
            }
            if (reply.hasRemaining()) {
                return;
            }
            long now = System.nanoTime();
            latencies.record(now - sentNanos);
            outstanding--;
            done++;
            if (!reply.flip().equals(message.flip())) {
                throw new IOException("a message came back changed");
            }
            reply.clear();
            if (now - endNanos < 0) {
                send();
            }
        }
    }
}
