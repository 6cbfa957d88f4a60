package recess.client.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * Makes connections over TCP. Its threads are platform threads: what polls the sockets of virtual ones cannot be woken, and the
 * JVM would wait 300 ms for it at its end.
 */
final class TcpDialer implements Dialer {
    @Override
    public Wire dial(Server server, Duration within) throws IOException {
        Socket socket = connect(server, within);
        return new Wire() {
            @Override
            public InputStream in() throws IOException {
                return socket.getInputStream();
            }

            @Override
            public OutputStream out() throws IOException {
                return socket.getOutputStream();
            }

            @Override
            public void close() throws IOException {
                socket.close();
            }
        };
    }

    @Override
    public Thread.Builder threads() {
        return Thread.ofPlatform().daemon();
    }

    /** Tries each address that the name stands for, such as those of IPv6 and IPv4 for localhost. */
    static Socket connect(Server server, Duration within) throws IOException {
        IOException first = new IOException("no address");
        boolean isFirst = true;
        for (InetAddress address : InetAddress.getAllByName(server.host())) {
            Socket attempt = new Socket();
            try {
                attempt.setTcpNoDelay(true);
                attempt.connect(new InetSocketAddress(address, server.port()), Math.toIntExact(within.toMillis()));
                return attempt;
            } catch (IOException e) {
                attempt.close();
                first = isFirst ? e : first;
                isFirst = false;
            }
        }
        throw first;
    }
}
