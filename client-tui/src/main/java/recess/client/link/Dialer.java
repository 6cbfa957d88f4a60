package recess.client.link;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Makes connections. */
final class Dialer {
    private Dialer() {}

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
