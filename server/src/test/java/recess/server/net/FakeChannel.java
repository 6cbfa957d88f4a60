package recess.server.net;

import java.io.IOException;
import java.net.InetAddress;
import recess.common.message.Bytes;

/** A channel without a socket; a test says what it does. */
class FakeChannel implements Channel {
    @Override
    public InetAddress address() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public int port() {
        return 50_000;
    }

    @Override
    public void open() {}

    @Override
    public int read(byte[] buffer, int from, int timeoutMillis) throws IOException {
        throw new AssertionError("nobody reads here");
    }

    @Override
    public void write(Bytes bytes) throws IOException {
        throw new AssertionError("nobody writes here");
    }

    @Override
    public void endInput() {}

    @Override
    public void endOutput() {}

    @Override
    public boolean isInputEnded() {
        return false;
    }

    @Override
    public void close() {}
}
