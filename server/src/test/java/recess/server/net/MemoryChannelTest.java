package recess.server.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import recess.common.message.Bytes;

class MemoryChannelTest {
    private final MemoryChannel channel =
            new MemoryChannel(new InetSocketAddress(InetAddress.ofLiteral("10.0.0.7"), 40_000));

    @Test
    void carriesBytesBothWaysInOrder() throws Exception {
        channel.toServer().write("hello".getBytes(StandardCharsets.UTF_8));
        channel.toServer().write('!');
        assertThat(read(Channel.NO_TIMEOUT)).isEqualTo("hello");
        assertThat(read(Channel.NO_TIMEOUT)).isEqualTo("!");
        channel.write(Bytes.utf8("welcome"));
        channel.endOutput();
        assertThat(channel.fromServer().readAllBytes()).asString().isEqualTo("welcome");
        assertThat(channel.address()).isEqualTo(InetAddress.ofLiteral("10.0.0.7"));
        assertThat(channel.port()).isEqualTo(40_000);
    }

    @Test
    void aReadHasATimeLimit() {
        assertThatThrownBy(() -> read(1)).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void endingTheInputWakesTheReaderAndDropsWhatStillComes() throws Exception {
        CompletableFuture<String> read = CompletableFuture.supplyAsync(this::readOrFail, Thread::startVirtualThread);
        channel.endInput();
        assertThat(read.get(60, TimeUnit.SECONDS)).isEqualTo("(end)");
        assertThat(channel.isInputEnded()).isTrue();
        channel.toServer().write(new byte[1 << 20]);
        channel.toServer().write(new byte[1 << 20]);
        assertThat(read(1)).isEqualTo("(end)");
    }

    @Test
    void whoeverWritesWaitsForASlowReader() throws Exception {
        CompletableFuture<Void> written = CompletableFuture.runAsync(
                () -> {
                    try {
                        for (int i = 0; i < 100; i++) {
                            channel.write(Bytes.copyOf(new byte[8 * 1024]));
                        }
                        channel.endOutput();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                },
                Thread::startVirtualThread);
        assertThat(channel.fromServer().readNBytes(8 * 1024)).hasSize(8 * 1024);
        assertThat(written).isNotDone();
        assertThat(channel.fromServer().readAllBytes()).hasSize(99 * 8 * 1024);
        written.get(60, TimeUnit.SECONDS);
    }

    @Test
    void hangingUpEndsTheInputAndFailsTheWriter() throws Exception {
        channel.toServer().write("quit".getBytes(StandardCharsets.UTF_8));
        channel.hangUp();
        assertThat(read(1)).isEqualTo("quit");
        assertThat(read(1)).isEqualTo("(end)");
        assertThatThrownBy(() -> channel.write(Bytes.utf8("bye"))).isInstanceOf(IOException.class);
    }

    @Test
    void whatWasSaidBeforeTheEndIsReadAfterIt() throws Exception {
        channel.write(Bytes.utf8("ERR full\n"));
        channel.close();
        assertThat(channel.fromServer().readAllBytes()).asString().isEqualTo("ERR full\n");
        assertThatThrownBy(() -> channel.toServer().write(1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(1)).isInstanceOf(IOException.class);
    }

    private String read(int timeoutMillis) throws IOException {
        byte[] buffer = new byte[64];
        int count = channel.read(buffer, 0, timeoutMillis);
        return count < 0 ? "(end)" : new String(buffer, 0, count, StandardCharsets.UTF_8);
    }

    private String readOrFail() {
        try {
            return read(Channel.NO_TIMEOUT);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
