package recess.server.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import recess.common.message.Bytes;
import recess.server.stats.Traffic;

class OutboxTest {
    /** A peer that reads nothing until it is told to. */
    private static final class Peer extends FakeChannel {
        private final CountDownLatch reading = new CountDownLatch(1);
        private final CountDownLatch blocked = new CountDownLatch(1);
        private final AtomicInteger writes = new AtomicInteger();
        private final ByteArrayOutputStream got = new ByteArrayOutputStream();

        @Override
        public void write(Bytes bytes) throws IOException {
            blocked.countDown();
            try {
                reading.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            writes.incrementAndGet();
            got.writeBytes(bytes.toArray());
        }
    }

    private final Peer peer = new Peer();
    private final AtomicLong now = new AtomicLong();
    private final Outbox outbox = new Outbox(peer, Duration.ZERO, now::get, new Traffic());

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
    void neverMakesAPusherWaitAndCountsTheQueueOnlyWhileAWriteIsStuck() throws Exception {
        assertThat(outbox.push(Bytes.utf8("stuck"))).isTrue();
        peer.blocked.await();
        now.set(Outbox.UNREAD_AFTER.toNanos() - 1);
        for (int i = 0; i < 3 * OutQueue.MAX_MESSAGES; i++) {
            assertThat(outbox.push(Bytes.utf8("x"))).isTrue();
        }
        now.incrementAndGet();
        assertThat(outbox.push(Bytes.utf8("x"))).isFalse();
        peer.reading.countDown();
        outbox.flush();
        assertThat(peer.got.size()).isEqualTo(5 + 3 * OutQueue.MAX_MESSAGES);
        assertThat(outbox.push(Bytes.utf8("x"))).isTrue();
    }

    @Test
    void takesNoMoreMessagesThanPromisedBehindAWriteThatIsStuck() throws Exception {
        stick();
        for (int i = 0; i < OutQueue.MAX_MESSAGES; i++) {
            assertThat(outbox.push(Bytes.utf8("x"))).isTrue();
        }
        assertThat(outbox.push(Bytes.utf8("x"))).isFalse();
        peer.reading.countDown();
    }

    @Test
    void takesNoMoreBytesThanPromisedBehindAWriteThatIsStuck() throws Exception {
        stick();
        assertThat(outbox.push(Bytes.utf8("x".repeat(OutQueue.MAX_BYTES - 1)))).isTrue();
        assertThat(outbox.push(Bytes.utf8("yy"))).isFalse();
        assertThat(outbox.push(Bytes.utf8("y"))).isTrue();
        peer.reading.countDown();
    }

    @Test
    void holdsABurstBehindAnyWriteButNotAnEndlessOne() throws Exception {
        assertThat(outbox.push(Bytes.utf8("slow"))).isTrue();
        peer.blocked.await();
        for (int i = 0; i < OutQueue.BURST * OutQueue.MAX_MESSAGES; i++) {
            assertThat(outbox.push(Bytes.utf8("x"))).isTrue();
        }
        assertThat(outbox.push(Bytes.utf8("x"))).isFalse();
        peer.reading.countDown();
    }

    /** The thread that writes may be anywhere between two writes, such as at a slow file. */
    @Test
    void holdsNoEndlessQueueWhereNoWriteIsGoingOn() throws Exception {
        peer.reading.countDown();
        outbox.write(Bytes.utf8("head"), () -> {
            for (int i = 0; i < OutQueue.BURST * OutQueue.MAX_MESSAGES; i++) {
                assertThat(outbox.push(Bytes.utf8("x"))).isTrue();
            }
            assertThat(outbox.isStuck(Long.MAX_VALUE, 0)).isFalse();
            assertThat(outbox.push(Bytes.utf8("x"))).isFalse();
            return Bytes.utf8("");
        });
        outbox.flush();
        assertThat(peer.got.size()).isEqualTo(4 + OutQueue.BURST * OutQueue.MAX_MESSAGES);
    }

    @Test
    void writesTogetherWhatHasQueuedUp() throws Exception {
        assertThat(outbox.push(Bytes.utf8("first "))).isTrue();
        peer.blocked.await();
        for (int i = 0; i < 500; i++) {
            outbox.push(Bytes.utf8("p" + i + " "));
        }
        peer.reading.countDown();
        outbox.flush();
        assertThat(peer.writes).as("the first, and the others in one").hasValue(2);
        assertThat(peer.got.toString(StandardCharsets.UTF_8))
                .startsWith("first p0 p1 ")
                .endsWith(" p498 p499 ");
    }

    @Test
    void writesNoMoreTogetherThanAPeerHasTimeFor() throws Exception {
        assertThat(outbox.push(Bytes.utf8("first"))).isTrue();
        peer.blocked.await();
        int half = OutQueue.MAX_WRITE_BYTES / 2;
        for (int size : new int[] {half, half, 1, 2 * OutQueue.MAX_WRITE_BYTES, 1}) {
            outbox.push(Bytes.utf8("x".repeat(size)));
        }
        peer.reading.countDown();
        outbox.flush();
        assertThat(peer.writes).as("first; two halves; 1; the large one; 1").hasValue(5);
        assertThat(peer.got.size()).isEqualTo(5 + 3 * OutQueue.MAX_WRITE_BYTES + 2);
    }

    /** Leaves a write that the peer has not taken for too long. */
    private void stick() throws InterruptedException {
        assertThat(outbox.push(Bytes.utf8("stuck"))).isTrue();
        peer.blocked.await();
        now.set(Outbox.UNREAD_AFTER.toNanos());
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
