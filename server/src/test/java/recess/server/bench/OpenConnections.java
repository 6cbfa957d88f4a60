package recess.server.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Connections that are held open and say nothing, until each sends one message and has to be answered. */
final class OpenConnections implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int RESERVED_DESCRIPTORS = 256;

    private final ClientLoop loop = new ClientLoop();
    private final List<Visitor> visitors = new ArrayList<>();
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(1024);

    private int waiting;

    OpenConnections() throws IOException {}

    /**
     * How many connections of each of two services this machine has descriptors for: one on either side, each process
     * with a limit of its own.
     *
     * @param asked so many at most
     */
    static int possible(int asked) {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? (int) Math.min(asked, Math.max(1, (unix.getMaxFileDescriptorCount() - RESERVED_DESCRIPTORS) / 2))
                : asked;
    }

    /**
     * Opens connections, and waits until each has been greeted.
     *
     * @param greeting what the server says first; may be nothing
     * @param message what is sent later, once
     * @param answer how the answer to it ends
     * @throws IOException where a connection is refused, or not greeted within 30 s
     */
    void open(InetSocketAddress address, int count, String greeting, String message, String answer) throws IOException {
        for (int i = 0; i < count; i++) {
            try {
                visitors.add(new Visitor(address, greeting, message, answer));
            } catch (IOException e) {
                throw new IOException("connection " + (i + 1) + " of " + count + " refused: " + e.getMessage(), e);
            }
        }
        await("not greeted");
    }

    int count() {
        return visitors.size();
    }

    /**
     * Sends one message on each connection, and waits for all answers.
     *
     * @return from the first message to the last answer
     * @throws IOException where one has been closed, or is not answered within 30 s
     */
    Duration speak() throws IOException {
        long startNanos = System.nanoTime();
        for (Visitor visitor : visitors) {
            visitor.speak();
        }
        await("not answered");
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    @Override
    public void close() throws IOException {
        loop.close();
    }

    private void await(String otherwise) throws IOException {
        if (!loop.runUntil(() -> waiting == 0, PATIENCE)) {
            throw new IOException(waiting + " of " + visitors.size() + " connections " + otherwise + " within "
                    + PATIENCE.toSeconds() + " s");
        }
    }

    private final class Visitor implements ClientLoop.Peer {
        private final SocketChannel channel;
        private final String message;
        private final String answer;
        private String awaited = "";
        private String heard = "";

        Visitor(InetSocketAddress address, String greeting, String message, String answer) throws IOException {
            this.message = message;
            this.answer = answer;
            this.channel = loop.connect(address, this);
            await(greeting);
        }

        void speak() throws IOException {
            await(answer);
            channel.write(ByteBuffer.wrap(message.getBytes(StandardCharsets.US_ASCII)));
        }

        @Override
        public void readable() throws IOException {
            if (channel.read(scratch.clear()) < 0) {
                throw new EOFException("the server has closed one of " + visitors.size() + " connections, saying '"
                        + heard.strip() + "'");
            }
            heard += StandardCharsets.US_ASCII.decode(scratch.flip());
            if (!awaited.isEmpty() && heard.endsWith(awaited)) {
                awaited = "";
                heard = "";
                waiting--;
            }
        }

        private void await(String end) {
            awaited = end;
            if (!end.isEmpty()) {
                waiting++;
            }
        }
    }
}
