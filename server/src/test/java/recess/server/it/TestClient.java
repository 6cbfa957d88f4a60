package recess.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** A client that checks each byte it gets. */
public final class TestClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Socket socket;
    private final InputStream in;

    private TestClient(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    public static TestClient connect(InetSocketAddress address) throws IOException {
        return connect(address, new Socket());
    }

    /** A client at another address of this machine, which not every system has. */
    public static TestClient connectFrom(String own, InetSocketAddress address) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(own, 0));
        return connect(address, socket);
    }

    /** A client for which the operating system keeps next to nothing that it has not read. */
    public static TestClient connectWithSmallBuffer(InetSocketAddress address) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        return connect(address, socket);
    }

    private static TestClient connect(InetSocketAddress address, Socket socket) throws IOException {
        socket.connect(address, (int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return new TestClient(socket);
    }

    public TestClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    public TestClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** No more will be sent. */
    public TestClient endOutput() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** The next bytes are exactly these. */
    public TestClient expect(String text) throws IOException {
        return expect(text.getBytes(StandardCharsets.UTF_8));
    }

    public TestClient expect(byte[] bytes) throws IOException {
        byte[] got = readExactly(bytes.length);
        assertThat(shown(got)).isEqualTo(shown(bytes));
        return this;
    }

    /** One read, of whatever has come, is exactly this: it came in one segment, and nothing was joined to it. */
    public TestClient expectAlone(String text) throws IOException {
        assertThat(read()).isEqualTo(text);
        return this;
    }

    /** What one read brings, as a client without any framing sees it. */
    public String read() throws IOException {
        byte[] buffer = new byte[4096];
        int read = in.read(buffer);
        return read < 0 ? "end of stream" : new String(buffer, 0, read, StandardCharsets.UTF_8);
    }

    /** The next bytes, up to and including a line end. */
    public String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b;
        do {
            b = in.read();
            if (b < 0) {
                break;
            }
            line.write(b);
        } while (b != '\n');
        return line.toString(StandardCharsets.UTF_8);
    }

    /** The server has nothing more to say, and says so by closing in good order. */
    public void expectEnd() throws IOException {
        assertThat(in.read()).as("end of stream").isEqualTo(-1);
    }

    /** Everything until the server closes. */
    public String readToEnd() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Nothing comes for a while. */
    public TestClient expectSilence(Duration time) throws IOException {
        assertThat(hasInputWithin(time)).as("something in the silence").isFalse();
        return this;
    }

    /** Waits until something comes, or the end; false where neither does. It stays to be read. */
    boolean hasInputWithin(Duration time) throws IOException {
        return hasInput(socket, in, time);
    }

    /**
     * The same of any client.
     *
     * @param in what the socket brings, with a mark
     */
    static boolean hasInput(Socket socket, InputStream in, Duration time) throws IOException {
        int patienceMillis = socket.getSoTimeout();
        socket.setSoTimeout((int) time.toMillis());
        in.mark(1);
        try {
            in.read();
            in.reset();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } finally {
            socket.setSoTimeout(patienceMillis);
        }
    }

    /** Goes away without a word: the other side gets RST. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private byte[] readExactly(int count) throws IOException {
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        while (got.size() < count) {
            int read;
            try {
                read = in.read(buffer, 0, Math.min(buffer.length, count - got.size()));
            } catch (SocketTimeoutException e) {
                throw new AssertionError("only " + shown(got.toByteArray()) + " came", e);
            }
            if (read < 0) {
                break;
            }
            got.write(buffer, 0, read);
        }
        return got.toByteArray();
    }

    private static String shown(byte[] bytes) {
        return bytes.length > 4096
                ? bytes.length + " bytes, hash " + Arrays.hashCode(bytes)
                : new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
