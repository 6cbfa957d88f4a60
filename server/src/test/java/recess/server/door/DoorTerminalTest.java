package recess.server.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import recess.client.terminal.TerminalEvent;
import recess.client.terminal.TerminalPort;
import recess.common.message.Bytes;

class DoorTerminalTest {
    private final BlockingQueue<String> written = new LinkedBlockingQueue<>();
    private final BlockingQueue<TerminalEvent> told = new LinkedBlockingQueue<>();
    private final DoorTerminal terminal = new DoorTerminal(
            Map.of("TERM", "xterm"), 80, 24, bytes -> written.add(new String(bytes, StandardCharsets.US_ASCII)));

    @AfterEach
    void close() {
        terminal.hangUp();
        terminal.close();
    }

    @Test
    void theNextFrameWaitsUntilTheOneBeforeHasBeenShown() throws Exception {
        begin();
        CompletableFuture<Void> frame = write("first");
        assertThat(next(written)).isEqualTo("first");
        assertThat(frame).isNotDone();
        terminal.shown();
        frame.get(60, TimeUnit.SECONDS);
        CompletableFuture<Void> second = write("second");
        assertThat(next(written)).isEqualTo("second");
        assertThat(second).isNotDone();
    }

    @Test
    void tellsWhatIsTypedAndTheNewestSize() throws Exception {
        begin();
        terminal.typed(Bytes.utf8("ab"));
        assertThat(next(told)).isEqualTo(new TerminalEvent.Typed(Bytes.utf8("ab")));
        terminal.resized(100, 30);
        assertThat(next(told)).isEqualTo(new TerminalEvent.Resized(TerminalPort.size(100, 30)));
        terminal.resized(-1, 1 << 30);
        assertThat(next(told)).isEqualTo(new TerminalEvent.Resized(TerminalPort.size(80, 24)));
        terminal.resized(1 << 30, 1 << 30);
        assertThat(next(told)).isEqualTo(new TerminalEvent.Resized(TerminalPort.size(400, 60)));
        terminal.resized(80, 24);
        assertThat(next(told)).isEqualTo(new TerminalEvent.Resized(TerminalPort.size(80, 24)));
        terminal.suspend();
        assertThat(next(told)).isEqualTo(new TerminalEvent.Resumed(TerminalPort.size(80, 24)));
    }

    @Test
    void whatIsTypedBeforeThereIsAUiWaitsForIt() throws Exception {
        terminal.typed(Bytes.utf8("a"));
        terminal.typed(Bytes.utf8("b"));
        begin();
        assertThat(next(told)).isEqualTo(new TerminalEvent.Typed(Bytes.utf8("ab")));
    }

    /** The answer that lets the frame go may be behind all that is typed. */
    @Test
    void moreTypedThanFitsLetsTheFrameGo() throws Exception {
        CompletableFuture<Void> frame = write("frame");
        assertThat(next(written)).isEqualTo("frame");
        CompletableFuture<Void> typing = CompletableFuture.runAsync(
                () -> {
                    for (int i = 0; i < 20; i++) {
                        terminal.typed(Bytes.copyOf(new byte[8 * 1024]));
                    }
                },
                Thread::startVirtualThread);
        frame.get(60, TimeUnit.SECONDS);
        assertThat(typing).isNotDone();
        begin();
        typing.get(60, TimeUnit.SECONDS);
    }

    @Test
    void aTerminalThatIsGoneEndsTheFrameAndTheUi() throws Exception {
        begin();
        CompletableFuture<Void> frame = write("frame");
        assertThat(next(written)).isEqualTo("frame");
        terminal.hangUp();
        frame.get(60, TimeUnit.SECONDS);
        assertThat(next(told)).isEqualTo(new TerminalEvent.Closed());
        assertThatThrownBy(() -> terminal.write(new byte[] {1})).isInstanceOf(IOException.class);
        assertThat(terminal.whyEnded()).isEmpty();
    }

    /** Nobody has left, so whoever sat there may have the seat back. */
    @Test
    void aTerminalThatShowsNothingIsLost() {
        DoorTerminal frozen = new DoorTerminal(Map.of(), 80, 24, _ -> {}, Duration.ZERO);
        assertThatThrownBy(() -> frozen.write(new byte[] {1})).hasMessage("the terminal shows nothing");
        assertThat(frozen.isLost()).isTrue();
    }

    @Test
    void aVisitThatIsEndedGivesTheTerminalBackAndSaysWhy() throws Exception {
        begin();
        terminal.end("the teacher has sent you away");
        terminal.end("the server is stopping");
        assertThat(next(told)).isEqualTo(new TerminalEvent.Closed());
        terminal.close();
        terminal.close();
        assertThat(written).containsExactly("farewell");
        assertThat(terminal.whyEnded()).contains("the teacher has sent you away");
    }

    private void begin() {
        terminal.begin(told::add, "farewell".getBytes(StandardCharsets.US_ASCII));
    }

    private CompletableFuture<Void> write(String frame) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        terminal.write(frame.getBytes(StandardCharsets.US_ASCII));
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                },
                Thread::startVirtualThread);
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(60, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }
}
