package recess.server.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import jdk.net.ExtendedSocketOptions;
import recess.common.message.Bytes;

/** A TCP socket. */
final class TcpChannel implements Channel {
    private final Socket socket;

    /** Asked for once: a socket whose input has been ended gives none out, but this one still reads the end. */
    private final InputStream in;

    private final OutputStream out;
    private int setTimeoutMillis = NO_TIMEOUT;

    /** @throws IOException where the socket is closed */
    TcpChannel(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    @Override
    public InetAddress address() {
        return socket.getInetAddress();
    }

    @Override
    public int port() {
        return socket.getPort();
    }

    @Override
    public void open() throws IOException {
        // One message is one write: Nagle would hold the second of two back until the first is acknowledged.
        socket.setTcpNoDelay(true);
        keepAlive(socket);
    }

    /**
     * With one yield before it, a read on a virtual thread mostly finds its bytes there when the server is busy: others that
     * are ready go first. To wait for them costs more: the JDK registers the socket with its poller anew for each wait.
     */
    @Override
    @SuppressWarnings("ThreadPriorityCheck") // Where the scheduler does not yield, the read only waits longer.
    public int read(byte[] buffer, int from, int timeoutMillis) throws IOException {
        if (timeoutMillis != setTimeoutMillis) {
            socket.setSoTimeout(timeoutMillis);
            setTimeoutMillis = timeoutMillis;
        }
        if (Thread.currentThread().isVirtual()) {
            Thread.yield();
        }
        return in.read(buffer, from, buffer.length - from);
    }

    @Override
    public void write(Bytes bytes) throws IOException {
        bytes.writeTo(out);
    }

    @Override
    public void endInput() throws IOException {
        socket.shutdownInput();
    }

    @Override
    public void endOutput() throws IOException {
        if (!socket.isOutputShutdown()) {
            socket.shutdownOutput();
        }
    }

    @Override
    public boolean isInputEnded() {
        return socket.isInputShutdown() || socket.isClosed();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // Closed as far as it can be.
        }
    }

    /** A dead peer is found out after 30 s and four probes of 15 s, where the system can be told so (RFC 9293, 3.8.4). */
    static void keepAlive(Socket socket) throws IOException {
        socket.setKeepAlive(true);
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
            socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 30);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, 15);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, 4);
        }
    }
}
