package recess.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import recess.common.message.Bytes;
import recess.server.stats.Traffic;

class OutboxTest {
    /** A peer that reads nothing until it is told to. */
    private static final class Peer extends OutputStream {
        private final CountDownLatch reading = new CountDownLatch(1);
        private final CountDownLatch blocked = new CountDownLatch(1);
        private final ByteArrayOutputStream got = new ByteArrayOutputStream();

        @Override
        public void write(int b) {
            throw new AssertionError("a message is one write");
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            blocked.countDown();
            try {
                reading.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            got.writeBytes(bytes);
        }
    }

    private final Peer peer = new Peer();
    private final AtomicLong now = new AtomicLong();
    private final Outbox outbox = new Outbox(peer, now::get, new Traffic());

    @Test
    void keepsTheOrderOfWhatIsPushedAndWritten() throws Exception {
        peer.reading.countDown();
        for (int i = 0; i < 100; i++) {
            assertThat(outbox.push(Bytes.utf8("p" + i + " "))).isTrue();
        }
        outbox.write(Bytes.utf8("last"));
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            expected.append("p").append(i).append(' ');
        }
        assertThat(peer.got).hasToString(expected + "last");
        assertThat(outbox.written()).isEqualTo(expected.length() + 4);
    }

    @Test
    void neverMakesAPusherWaitAndRefusesWhatIsOverTheNumberOfMessages() throws Exception {
        assertThat(outbox.push(Bytes.utf8("stuck"))).isTrue();
        peer.blocked.await();
        for (int i = 0; i < Outbox.MAX_QUEUED_MESSAGES; i++) {
            assertThat(outbox.push(Bytes.utf8("x"))).isTrue();
        }
        assertThat(outbox.push(Bytes.utf8("x"))).isFalse();
        peer.reading.countDown();
        outbox.flush();
        assertThat(peer.got.size()).isEqualTo(5 + Outbox.MAX_QUEUED_MESSAGES);
        assertThat(outbox.push(Bytes.utf8("x"))).isTrue();
    }

    @Test
    void refusesWhatIsOverTheNumberOfBytes() throws Exception {
        assertThat(outbox.push(Bytes.utf8("stuck"))).isTrue();
        peer.blocked.await();
        assertThat(outbox.push(Bytes.utf8("x".repeat(Outbox.MAX_QUEUED_BYTES - 1))))
                .isTrue();
        assertThat(outbox.push(Bytes.utf8("yy"))).isFalse();
        assertThat(outbox.push(Bytes.utf8("y"))).isTrue();
        peer.reading.countDown();
    }

    @Test
    void showsAWriteThatIsStuckOnlyWhileItLasts() throws Exception {
        assertThat(outbox.isStuck(now.get(), 0)).isFalse();
        outbox.push(Bytes.utf8("stuck"));
        peer.blocked.await();
        assertThat(outbox.isStuck(10, 10)).isFalse();
        assertThat(outbox.isStuck(11, 10)).isTrue();
        peer.reading.countDown();
        outbox.flush();
        assertThat(outbox.isStuck(1000, 10)).isFalse();
    }
}
