package recess.server.door.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import recess.server.door.DoorTerminal;

/**
 * Asks the terminal behind each frame whether it is well (DSR 5, ECMA-48): it answers when it has come to the question, and so
 * has shown the frame. How much the client's machine has taken says less, for it takes 2 MB before it waits for its terminal. One
 * that has not answered at all within 2 s is not asked again, and what has left for it counts as shown.
 */
final class PacedLine implements DoorTerminal.Line {
    private static final byte[] QUESTION = "\u001b[5n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ANSWER = "\u001b[0n".getBytes(StandardCharsets.US_ASCII);
    private static final Duration DEAF_AFTER = Duration.ofSeconds(2);

    private final DoorTerminal.Line line;
    private volatile Runnable shown = () -> {};
    private volatile boolean hasAnswered;
    private volatile boolean isDeaf;
    private boolean isAsked;

    /** How much of an answer has come; for the thread that reads. */
    private int matched;

    PacedLine(DoorTerminal.Line line) {
        this.line = line;
    }

    /** Sets who is told that a frame has been shown. */
    void shows(Runnable listener) {
        shown = listener;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        if (isDeaf) {
            line.write(bytes);
            shown.run();
            return;
        }
        byte[] asking = Arrays.copyOf(bytes, bytes.length + QUESTION.length);
        System.arraycopy(QUESTION, 0, asking, bytes.length, QUESTION.length);
        line.write(asking);
        if (!isAsked) {
            isAsked = true;
            Thread.ofVirtual().name("deaf-terminal").start(this::giveUpAsking);
        }
    }

    @Override
    public void writeLast(byte[] farewell) throws IOException {
        line.write(farewell);
    }

    /** Looks for answers in what has come from the terminal, at any split of the bytes. */
    void answered(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            matched = bytes[i] == ANSWER[matched] ? matched + 1 : bytes[i] == ANSWER[0] ? 1 : 0;
            if (matched == ANSWER.length) {
                matched = 0;
                hasAnswered = true;
                shown.run();
            }
        }
    }

    private void giveUpAsking() {
        try {
            Thread.sleep(DEAF_AFTER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!hasAnswered) {
            isDeaf = true;
            shown.run();
        }
    }
}
