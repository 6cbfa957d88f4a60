package recess.client.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import recess.client.link.Server;

/** Stands between a client and a server, and cuts all connections when it is told to, or after so many bytes. */
public final class CuttingProxy implements AutoCloseable {
    private static final long NO_CUT = Long.MAX_VALUE;

    private final Server target;
    private final ServerSocket listener;
    private final List<Socket> open = new ArrayList<>();
    private final AtomicLong bytesUntilCut = new AtomicLong(NO_CUT);
    private volatile boolean staysDown;
    private boolean isDown;

    private CuttingProxy(Server target, ServerSocket listener) {
        this.target = target;
        this.listener = listener;
    }

    public static CuttingProxy to(Server target) throws IOException {
        CuttingProxy proxy = new CuttingProxy(target, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(proxy::accept);
        return proxy;
    }

    public Server address() {
        return new Server("127.0.0.1", listener.getLocalPort());
    }

    /** Cuts every connection. */
    public synchronized void cut() {
        open.forEach(CuttingProxy::close);
        open.clear();
    }

    /** Cuts every connection, and each new one at once, until {@link #up}. */
    public synchronized void down() {
        isDown = true;
        cut();
    }

    public synchronized void up() {
        isDown = false;
    }

    /** Cuts, once, when so many bytes more have come from clients. */
    public void cutAfter(long bytes) {
        staysDown = false;
        bytesUntilCut.set(bytes);
    }

    /** Goes {@link #down} when so many bytes more have come from clients. */
    public void downAfter(long bytes) {
        staysDown = true;
        bytesUntilCut.set(bytes);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        cut();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                if (isDown()) {
                    client.close();
                    continue;
                }
                Socket server = new Socket(target.host(), target.port());
                synchronized (this) {
                    open.add(client);
                    open.add(server);
                }
                Thread.ofVirtual().start(() -> copy(client, server, true));
                Thread.ofVirtual().start(() -> copy(server, client, false));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private synchronized boolean isDown() {
        return isDown;
    }

    private void copy(Socket from, Socket to, boolean counts) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[16 * 1024];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                if (counts && bytesUntilCut.get() != NO_CUT && bytesUntilCut.addAndGet(-count) <= 0) {
                    bytesUntilCut.set(NO_CUT);
                    if (staysDown) {
                        down();
                    } else {
                        cut();
                    }
                }
            }
        } catch (IOException e) {
            // Cut.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
