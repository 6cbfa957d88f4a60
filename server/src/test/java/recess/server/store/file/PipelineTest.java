package recess.server.store.file;

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
import recess.server.store.DiskPool;

@Timeout(30)
class PipelineTest {
    /** More than it holds. */
    private static final int LONG_BYTES = 11 * Pipeline.PIECE_BYTES + 7;

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
    void bringsEverythingToBothConsumersInItsOrder() throws IOException {
        byte[] contents = contents();
        Pipeline pipeline = pipeline();
        int at = 0;
        for (int count = 1; at < contents.length; count = count * 3 + 1) {
            int end = Math.min(contents.length, at + count);
            pipeline.bring(ByteBuffer.wrap(contents, at, end - at));
            at = end;
        }
        pipeline.settle();
        assertThat(firstTook.toByteArray()).isEqualTo(contents);
        assertThat(secondTook.toByteArray()).isEqualTo(contents);
    }

    @Test
    void copiesWhatItIsBrought() throws IOException {
        Pipeline pipeline = pipeline();
        ByteBuffer bytes = ByteBuffer.wrap(new byte[] {1, 2});
        pipeline.bring(bytes);
        assertThat(bytes.hasRemaining()).isFalse();
        bytes.clear().put(new byte[] {3, 4}).flip();
        pipeline.bring(bytes);
        pipeline.settle();
        assertThat(firstTook.toByteArray()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void goesOnAfterItHasSettled() throws IOException {
        Pipeline pipeline = pipeline();
        pipeline.settle();
        pipeline.bring(ByteBuffer.wrap(new byte[] {1}));
        pipeline.settle();
        pipeline.settle();
        pipeline.bring(ByteBuffer.wrap(new byte[] {2}));
        pipeline.settle();
        assertThat(secondTook.toByteArray()).containsExactly(1, 2);
    }

    @Test
    void holdsWhoBringsBackWhileOneConsumerIsSlow() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        Pipeline pipeline = new Pipeline(first, piece -> write(firstTook, piece), second, piece -> {
            await(slow);
            write(secondTook, piece);
        });
        byte[] contents = contents();
        Thread bringing = Thread.ofVirtual().start(() -> bring(pipeline, contents));
        while (bringing.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(firstTook.size()).isLessThan(LONG_BYTES);
        slow.countDown();
        bringing.join();
        pipeline.settle();
        assertThat(secondTook.toByteArray()).isEqualTo(contents);
    }

    @Test
    void tellsWhoBringsThatAConsumerFailed() {
        Pipeline pipeline = new Pipeline(first, piece -> write(firstTook, piece), second, _ -> {
            throw new IOException("no room");
        });
        assertThatIOException()
                .isThrownBy(() -> pipeline.bring(ByteBuffer.wrap(contents())))
                .withMessage("no room");
        assertThatIOException().isThrownBy(pipeline::settle).withMessage("no room");
        awaitIdle(pipeline);
        int taken = firstTook.size();
        assertThatIOException().isThrownBy(() -> pipeline.bring(ByteBuffer.wrap(contents())));
        awaitIdle(pipeline);
        assertThat(firstTook.size()).as("nothing more is taken").isEqualTo(taken);
    }

    @Test
    void leavesNobodyWaitingForABug() {
        Pipeline pipeline = new Pipeline(first, piece -> write(firstTook, piece), second, _ -> {
            throw new IllegalStateException("a bug");
        });
        assertThatThrownBy(() -> pipeline.bring(ByteBuffer.wrap(contents()))).hasMessageContaining("a bug");
        awaitIdle(pipeline);
    }

    @Test
    void leavesNobodyWaitingForThreadsThatHaveEnded() {
        Pipeline pipeline = pipeline();
        second.close();
        assertThatIOException()
                .isThrownBy(() -> pipeline.bring(ByteBuffer.wrap(contents())))
                .withMessage("the store is closed");
        awaitIdle(pipeline);
    }

    @Test
    void isNotCutShortByAnInterrupt() throws Exception {
        Pipeline pipeline = pipeline();
        byte[] contents = contents();
        Thread.currentThread().interrupt();
        pipeline.bring(ByteBuffer.wrap(contents));
        pipeline.settle();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(firstTook.toByteArray()).isEqualTo(contents);
    }

    private Pipeline pipeline() {
        return new Pipeline(first, piece -> write(firstTook, piece), second, piece -> write(secondTook, piece));
    }

    private static void write(ByteArrayOutputStream to, ByteBuffer piece) {
        byte[] bytes = new byte[piece.remaining()];
        piece.get(bytes);
        to.writeBytes(bytes);
    }

    private static void bring(Pipeline pipeline, byte[] contents) {
        try {
            pipeline.bring(ByteBuffer.wrap(contents));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitIdle(Pipeline pipeline) {
        assertThatThrownBy(pipeline::settle).isInstanceOf(Exception.class);
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
