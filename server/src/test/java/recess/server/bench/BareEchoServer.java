package recess.server.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * The least that an echo server on virtual threads can be: no limits, no time-outs, no log. It is what the program's own
 * cost is measured against. It ends when its standard input does.
 */
public final class BareEchoServer {
    static final String NAME = "bare/echo";

    private BareEchoServer() {}

    public static void main(String[] arguments) throws IOException {
        ServerSocket server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        Thread.ofPlatform().daemon().start(() -> accept(server));
        System.out.println("listening " + NAME + " 127.0.0.1:" + server.getLocalPort());
        System.out.println("ready");
        System.in.transferTo(OutputStream.nullOutputStream());
    }

    private static void accept(ServerSocket server) {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.startVirtualThread(() -> echo(socket));
            }
        } catch (IOException e) {
            System.err.println("cannot accept: " + e.getMessage());
        }
    }

    private static void echo(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            byte[] buffer = new byte[8 * 1024];
            for (int bytes = in.read(buffer); bytes >= 0; bytes = in.read(buffer)) {
                out.write(buffer, 0, bytes);
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }
}
