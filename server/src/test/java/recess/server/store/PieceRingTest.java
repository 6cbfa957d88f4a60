package recess.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PieceRingTest {
    /** More than the ring holds. */
    private static final int LONG_BYTES = 11 * PieceRing.PIECE_BYTES + 7;

    private final DiskPool first = new DiskPool("first", 2);
    private final DiskPool second = new DiskPool("second", 1);

    private final ByteArrayOutputStream firstTook = new ByteArrayOutputStream();
    private final ByteArrayOutputStream secondTook = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void bringsEverythingToBothStagesInItsOrder() throws IOException {
        byte[] contents = contents();
        PieceRing ring = ring();
        int at = 0;
        for (int count = 1; at < contents.length; count = count * 3 + 1) {
            int end = Math.min(contents.length, at + count);
            ring.bring(ByteBuffer.wrap(contents, at, end - at));
            at = end;
        }
        ring.settle();
        assertThat(firstTook.toByteArray()).isEqualTo(contents);
        assertThat(secondTook.toByteArray()).isEqualTo(contents);
    }

    @Test
    void copiesWhatItIsBrought() throws IOException {
        PieceRing ring = ring();
        ByteBuffer bytes = ByteBuffer.wrap(new byte[] {1, 2});
        ring.bring(bytes);
        assertThat(bytes.hasRemaining()).isFalse();
        bytes.clear().put(new byte[] {3, 4}).flip();
        ring.bring(bytes);
        ring.settle();
        assertThat(firstTook.toByteArray()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void goesOnAfterItHasSettled() throws IOException {
        PieceRing ring = ring();
        ring.settle();
        ring.bring(ByteBuffer.wrap(new byte[] {1}));
        ring.settle();
        ring.settle();
        ring.bring(ByteBuffer.wrap(new byte[] {2}));
        ring.settle();
        assertThat(secondTook.toByteArray()).containsExactly(1, 2);
    }

    @Test
    void holdsWhoBringsBackWhileOneStageIsSlow() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        PieceRing ring = new PieceRing(first, piece -> write(firstTook, piece), second, piece -> {
            await(slow);
            write(secondTook, piece);
        });
        byte[] contents = contents();
        Thread bringing = Thread.ofVirtual().start(() -> bring(ring, contents));
        while (bringing.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(firstTook.size()).isLessThan(LONG_BYTES);
        slow.countDown();
        bringing.join();
        ring.settle();
        assertThat(secondTook.toByteArray()).isEqualTo(contents);
    }

    @Test
    void tellsWhoBringsThatAStageFailed() {
        PieceRing ring = new PieceRing(first, piece -> write(firstTook, piece), second, _ -> {
            throw new IOException("no room");
        });
        assertThatIOException()
                .isThrownBy(() -> ring.bring(ByteBuffer.wrap(contents())))
                .withMessage("no room");
        assertThatIOException().isThrownBy(ring::settle).withMessage("no room");
        ring.awaitIdle();
        int taken = firstTook.size();
        assertThatIOException().isThrownBy(() -> ring.bring(ByteBuffer.wrap(contents())));
        ring.awaitIdle();
        assertThat(firstTook.size()).as("nothing more is taken").isEqualTo(taken);
    }

    @Test
    void leavesNobodyWaitingForABug() {
        PieceRing ring = new PieceRing(first, piece -> write(firstTook, piece), second, _ -> {
            throw new IllegalStateException("a bug");
        });
        assertThatThrownBy(() -> ring.bring(ByteBuffer.wrap(contents()))).hasMessageContaining("a bug");
        ring.awaitIdle();
    }

    @Test
    void leavesNobodyWaitingForThreadsThatHaveEnded() {
        PieceRing ring = ring();
        second.close();
        assertThatIOException()
                .isThrownBy(() -> ring.bring(ByteBuffer.wrap(contents())))
                .withMessage("the store is closed");
        ring.awaitIdle();
    }

    @Test
    void isNotCutShortByAnInterrupt() throws Exception {
        PieceRing ring = ring();
        byte[] contents = contents();
        Thread.currentThread().interrupt();
        ring.bring(ByteBuffer.wrap(contents));
        ring.settle();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(firstTook.toByteArray()).isEqualTo(contents);
    }

    private PieceRing ring() {
        return new PieceRing(first, piece -> write(firstTook, piece), second, piece -> write(secondTook, piece));
    }

    private static void write(ByteArrayOutputStream to, ByteBuffer piece) {
        byte[] bytes = new byte[piece.remaining()];
        piece.get(bytes);
        to.writeBytes(bytes);
    }

    private static void bring(PieceRing ring, byte[] contents) {
        try {
            ring.bring(ByteBuffer.wrap(contents));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] contents() {
        byte[] contents = new byte[LONG_BYTES];
        new Random(1).nextBytes(contents);
        return contents;
    }
}
