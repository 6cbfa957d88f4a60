package recess.server.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import recess.common.message.Bytes;

/**
 * A connection whose bytes came some other way than through a port of ours: whoever has them puts them in at {@link #toServer}
 * and fetches the answers at {@link #fromServer}, and the server has a peer as any other. Both ways wait where the other end is
 * slow, as TCP does.
 */
public final class MemoryChannel implements Channel {
    private final InetSocketAddress peer;
    private final BytePipe inbound = new BytePipe();
    private final BytePipe outbound = new BytePipe();

    /** @param peer where the bytes come from in the end: what is counted and banned by address is counted by this one */
    public MemoryChannel(InetSocketAddress peer) {
        this.peer = peer;
    }

    /** What the peer says; closing it says that nothing more comes. */
    public OutputStream toServer() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                inbound.write(Bytes.copyOf(new byte[] {(byte) b}));
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                inbound.write(Bytes.take(ByteBuffer.wrap(bytes, from, count), count));
            }

            @Override
            public void close() {
                inbound.end();
            }
        };
    }

    /** What the peer is told, up to where the server ends it; reading fails once the peer has hung up. */
    public InputStream fromServer() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] buffer, int from, int room) throws IOException {
                return room == 0 ? 0 : outbound.read(buffer, from, room, NO_TIMEOUT);
            }
        };
    }

    /** The peer is gone, from any thread: what the server still says goes nowhere. */
    public void hangUp() {
        inbound.end();
        outbound.close();
    }

    @Override
    public InetAddress address() {
        return peer.getAddress();
    }

    @Override
    public int port() {
        return peer.getPort();
    }

    @Override
    public void open() {
        // It is.
    }

    @Override
    public int read(byte[] buffer, int from, int timeoutMillis) throws IOException {
        return inbound.read(buffer, from, buffer.length - from, timeoutMillis);
    }

    @Override
    public void write(Bytes bytes) throws IOException {
        outbound.write(bytes);
    }

    @Override
    public void endInput() {
        inbound.deafen();
    }

    @Override
    public void endOutput() {
        outbound.end();
    }

    @Override
    public boolean isInputEnded() {
        return inbound.isDeaf();
    }

    @Override
    public void close() {
        inbound.close();
        outbound.end();
    }
}
