package recess.client.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import recess.common.message.Bytes;

/**
 * One connection with a thread that connects and reads, and one that writes, so that neither a slow server nor a full buffer
 * holds anybody up. Thread-safe.
 */
final class Connection {
    /** Told from the connection's own threads. */
    interface Listener {
        void opened(Connection from);

        /** Just before these bytes are handed to the wire. */
        void sending(Connection from, Bytes bytes);

        void received(Connection from, Bytes bytes);

        /**
         * Once, as the last thing.
         *
         * @param isHopeless whether there is nothing to connect to, so that another attempt would end in the same way
         */
        void ended(Connection from, String why, boolean isHopeless);
    }

    private static final int READ_BYTES = 8 * 1024;

    private final Server server;
    private final Dialer dialer;
    private final Listener listener;
    private final BlockingQueue<Bytes> outgoing = new LinkedBlockingQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean isAbandoned;
    private volatile @Nullable Wire wire;

    private Connection(Server server, Dialer dialer, Listener listener) {
        this.server = server;
        this.dialer = dialer;
        this.listener = listener;
    }

    static Connection open(Server server, Dialer dialer, Duration connectWithin, Listener listener) {
        Connection connection = new Connection(server, dialer, listener);
        dialer.threads().name("link-reader").start(() -> connection.read(connectWithin));
        return connection;
    }

    void send(Bytes line) {
        outgoing.add(line);
    }

    /** Closes at once. */
    void abandon() {
        isAbandoned = true;
        // Wakes the writer, which then finds the end.
        outgoing.add(Bytes.EMPTY);
        closeWire();
    }

    /** Closes when the server has, to which a goodbye was sent, or after {@code maxMillis}. */
    void finish(long maxMillis) throws InterruptedException {
        if (wire != null) {
            over.await(maxMillis, TimeUnit.MILLISECONDS);
        }
        abandon();
    }

    private void read(Duration connectWithin) {
        String why;
        boolean isHopeless = false;
        try (Wire connected = dialer.dial(server, connectWithin)) {
            wire = connected;
            if (!isAbandoned) {
                listener.opened(this);
                OutputStream out = connected.out();
                dialer.threads().name("link-writer").start(() -> write(out));
                InputStream in = connected.in();
                byte[] buffer = new byte[READ_BYTES];
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    listener.received(this, Bytes.take(ByteBuffer.wrap(buffer), count));
                }
            }
            why = server + " has closed the connection";
        } catch (IOException e) {
            why = ConnectError.sentence(server, e);
            isHopeless = e instanceof UnknownHostException;
        }
        outgoing.add(Bytes.EMPTY);
        over.countDown();
        listener.ended(this, why, isHopeless);
    }

    private void write(OutputStream out) {
        try {
            for (Bytes next = outgoing.take(); next.size() > 0; next = outgoing.take()) {
                listener.sending(this, next);
                next.writeTo(out);
            }
        } catch (IOException e) {
            // The reader meets the end too, and tells of it.
            closeWire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeWire() {
        Wire open = wire;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // Closed it is, one way or the other.
            }
        }
    }
}
