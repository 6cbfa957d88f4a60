package recess.server.net;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.function.Supplier;
import recess.common.message.Bytes;
import recess.server.event.Source;

/**
 * A channel that can be listened in on.
 *
 * @param source whose it is, as far as that is known by then
 */
record TappedChannel(Channel channel, Taps taps, Supplier<Source> source) implements Channel {
    @Override
    public InetAddress address() {
        return channel.address();
    }

    @Override
    public int port() {
        return channel.port();
    }

    @Override
    public void open() throws IOException {
        channel.open();
    }

    @Override
    public int read(byte[] buffer, int from, int timeoutMillis) throws IOException {
        int count = channel.read(buffer, from, timeoutMillis);
        if (count > 0 && taps.isAnybodyListening()) {
            taps.passed(source.get(), true, Bytes.copyOf(Arrays.copyOfRange(buffer, from, from + count)));
        }
        return count;
    }

    @Override
    public void write(Bytes bytes) throws IOException {
        if (taps.isAnybodyListening()) {
            taps.passed(source.get(), false, bytes);
        }
        channel.write(bytes);
    }

    @Override
    public void endInput() throws IOException {
        channel.endInput();
    }

    @Override
    public void endOutput() throws IOException {
        channel.endOutput();
    }

    @Override
    public boolean isInputEnded() {
        return channel.isInputEnded();
    }

    @Override
    public void close() {
        channel.close();
    }
}
