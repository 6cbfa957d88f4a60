package recess.server.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import recess.common.text.IoReason;
import recess.server.event.ServerEvent.AcceptFailed;

/** Accepts connections on one port, come what may. */
final class Listener {
    /** How many newcomers the operating system holds for us: a whole school that connects at the bell. */
    private static final int BACKLOG = 1024;

    /** How long to wait at the most for the thread that accepts. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Accepts one connection. */
    @FunctionalInterface
    interface Acceptor {
        Channel accept() throws IOException;
    }

    /** Waits. */
    @FunctionalInterface
    interface Pause {
        void await(Duration duration) throws InterruptedException;
    }

    private final Endpoint endpoint;
    private final ServerSocket serverSocket;
    private volatile boolean closed;

    /** Who is in {@link #run}; null where nobody is. */
    private volatile @Nullable Thread accepting;

    Listener(Endpoint endpoint, ServerSocket serverSocket) {
        this.endpoint = endpoint;
        this.serverSocket = serverSocket;
    }

    /**
     * Takes a port; nothing is accepted yet, but the operating system lets clients connect.
     *
     * @param address port 0 for any free one
     * @throws IOException where the port or the address cannot be had
     */
    static Listener bind(Endpoint endpoint, InetSocketAddress address) throws IOException {
        ServerSocket serverSocket = new ServerSocket();
        try {
            serverSocket.bind(address, BACKLOG);
        } catch (IOException e) {
            serverSocket.close();
            throw e;
        }
        return new Listener(endpoint, serverSocket);
    }

    Endpoint endpoint() {
        return endpoint;
    }

    InetSocketAddress address() {
        return new InetSocketAddress(serverSocket.getInetAddress(), serverSocket.getLocalPort());
    }

    /** Accepts until it is closed, on the thread that calls. */
    void run(Consumer<Channel> newcomers, Connection.Context server) {
        accepting = Thread.currentThread();
        try {
            acceptAll(() -> new TcpChannel(serverSocket.accept()), newcomers, server, Thread::sleep);
        } finally {
            accepting = null;
        }
    }

    /**
     * Lets go of the port, and ends {@link #run}. A thread that still waits in the operating system keeps the port open, though
     * it is closed for Java: this returns when that thread has come back.
     */
    void close() {
        closed = true;
        try {
            serverSocket.close();
        } catch (IOException e) {
            // Closed as far as it can be.
        }
        Thread thread = accepting;
        if (thread != null && !thread.equals(Thread.currentThread())) {
            try {
                var _ = thread.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void acceptAll(Acceptor acceptor, Consumer<Channel> newcomers, Connection.Context server, Pause pause) {
        AcceptBackoff backoff = new AcceptBackoff();
        while (!closed) {
            try {
                Channel channel = acceptor.accept();
                backoff.worked();
                newcomers.accept(channel);
            } catch (IOException | RuntimeException e) {
                if (!closed && !waited(backoff, e, server, pause)) {
                    return;
                }
            } catch (OutOfMemoryError e) {
                server.fatalError().die(e);
            }
        }
    }

    private boolean waited(AcceptBackoff backoff, Exception e, Connection.Context server, Pause pause) {
        Duration wait = backoff.failed();
        if (backoff.report(server.nanoTime().getAsLong())) {
            String why = e instanceof IOException ? IoReason.of(e) : e.toString();
            server.events().publish(new AcceptFailed(endpoint.name(), why, wait));
        }
        try {
            pause.await(wait);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
